import { useEffect, useState } from 'react';
import { useMedia } from '../../hooks/useMedia';

const STILL_MS = 4000;

/** True in full screen after some seconds in which nothing moved and no key was pressed. */
export function useQuietChrome(): boolean {
  const isFull = useMedia('(display-mode: fullscreen)');
  const [isStill, setStill] = useState(false);
  useEffect(() => {
    if (!isFull) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stir = () => {
      setStill(false);
      clearTimeout(timer);
      timer = setTimeout(() => setStill(true), STILL_MS);
    };
    stir();
    const events = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;
    for (const event of events) window.addEventListener(event, stir, { passive: true });
    return () => {
      clearTimeout(timer);
      setStill(false);
      for (const event of events) window.removeEventListener(event, stir);
    };
  }, [isFull]);
  return isFull && isStill;
}
