import { useEffect } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useWindowSight } from '../../store/windowSight';

/** A window that is only put away for a glance at another need not lose its pictures. */
const GLANCE_MS = 1500;

/** Lets the call receive no pictures for a window that nobody sees. A browser's tabs need no telling. */
export function useOutOfSight(): void {
  const call = useCall();
  const isShown = useWindowSight((sight) => sight.isShown);
  useEffect(() => {
    if (isShown) return undefined;
    const timer = setTimeout(() => call.setHidden(true), GLANCE_MS);
    return () => {
      clearTimeout(timer);
      call.setHidden(false);
    };
  }, [call, isShown]);
}
