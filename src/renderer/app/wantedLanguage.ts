import { type Language, matchLanguage } from '../../shared/domain/language';
import { usePreferences } from '../store/preferences';
import { useRoomLanguage } from '../store/roomLanguage';

/** The language to speak now: the person's own choice, else the shown room's, else the browser's. */
export function wantedLanguage(): Language {
  const { language } = usePreferences.getState();
  if (language !== 'system') return language;
  const room = useRoomLanguage.getState().language;
  return matchLanguage([...(room ? [room] : []), ...navigator.languages]) ?? 'en';
}
