import { useEffect, useRef } from 'react';
import { focusMain } from '../ui/focusMain';

/**
 * Moves the focus to the top of a page that was just entered, so that a keyboard or a screen reader starts there. Stands
 * inside the same Suspense as the page, so that it acts when the page is really there.
 */
export function Arrival({ path }: { path: string }) {
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    focusMain();
  }, [path]);
  return null;
}
