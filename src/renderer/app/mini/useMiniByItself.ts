import { useEffect, useEffectEvent, useRef } from 'react';
import { usePreferences } from '../../store/preferences';
import { useWindowSight } from '../../store/windowSight';

interface Options {
  isOpen: boolean;
  open: (() => Promise<void>) | undefined;
  close: () => void;
}

/** Where the person wants it, opens the mini window when the call's own goes out of sight, and closes that one after. */
export function useMiniByItself({ isOpen, open, close }: Options): void {
  const isWanted = usePreferences((preferences) => preferences.miniWhenHidden);
  const isShown = useWindowSight((sight) => sight.isShown);
  const cameByItself = useRef(false);
  const onSight = useEffectEvent((seen: boolean) => {
    if (!seen && isWanted && !isOpen) {
      cameByItself.current = true;
      void open?.();
    } else if (seen && cameByItself.current) {
      cameByItself.current = false;
      close();
    }
  });
  useEffect(() => onSight(isShown), [isShown]);

  const openFromBrowser = useEffectEvent(() => void open?.());
  const canOpen = open !== undefined;
  useEffect(() => {
    if (!isWanted || !canOpen || !('mediaSession' in navigator)) return undefined;
    // Chromium asks a page in a call so when its tab is left; the name is newer than TypeScript's list.
    const action = 'enterpictureinpicture' as MediaSessionAction;
    try {
      navigator.mediaSession.setActionHandler(action, openFromBrowser);
    } catch {
      // This browser does not ask.
      return undefined;
    }
    return () => navigator.mediaSession.setActionHandler(action, null);
  }, [isWanted, canOpen]);
}
