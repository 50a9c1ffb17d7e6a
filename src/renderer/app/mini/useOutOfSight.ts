import { useEffect, useSyncExternalStore } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useWindowSight } from '../../store/windowSight';

/** A window that is only put away for a glance at another need not lose its pictures. */
const GLANCE_MS = 1500;

/** Lets the call receive no pictures for a window or a tab that nobody sees. */
export function useOutOfSight(): void {
  const call = useCall();
  const isWindowShown = useWindowSight((sight) => sight.isShown);
  const isPageShown = useSyncExternalStore(onVisibility, () => document.visibilityState === 'visible');
  const isShown = isWindowShown && isPageShown;
  useEffect(() => {
    if (isShown) return undefined;
    const timer = setTimeout(() => call.setHidden(true), GLANCE_MS);
    return () => {
      clearTimeout(timer);
      call.setHidden(false);
    };
  }, [call, isShown]);
}

function onVisibility(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}
