import { useEffect } from 'react';
import { useRoomLanguage } from '../../store/roomLanguage';

/** Lets the page speak a room's language while the room is shown, unless the person has chosen one. */
export function useRoomLanguageWhileShown(language: string | undefined): void {
  useEffect(() => {
    const { setLanguage } = useRoomLanguage.getState();
    setLanguage(language);
    return () => setLanguage(undefined);
  }, [language]);
}
