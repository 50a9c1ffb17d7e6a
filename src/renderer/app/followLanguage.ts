import i18next from 'i18next';
import { usePreferences } from '../store/preferences';
import { useRoomLanguage } from '../store/roomLanguage';
import { changeLanguage } from '../text/setUpText';
import { wantedLanguage } from './wantedLanguage';

/** Keeps texts, `lang` and `dir` in step with the person's choice and the room that is shown. For the page's life. */
export function followLanguage(): void {
  const { documentElement: root } = document;
  const say = () => {
    root.lang = i18next.language;
    // Of what is said, not of what is wanted: a language may not be there.
    root.dir = i18next.dir();
  };
  let speaking = wantedLanguage();
  const apply = () => {
    const wanted = wantedLanguage();
    if (wanted === speaking) return;
    speaking = wanted;
    void changeLanguage(wanted, () => wanted === speaking).then(say);
  };
  say();
  usePreferences.subscribe(apply);
  useRoomLanguage.subscribe(apply);
}
