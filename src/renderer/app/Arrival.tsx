import { useEffect, useRef } from 'react';

/**
 * Moves the focus to the top of a page that was just entered, so that a keyboard or a screen reader starts there. Stands
 * inside the same Suspense as the page, so that it acts when the page is really there.
 */
export function Arrival({ path }: { path: string }) {
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    const main = document.querySelector('main');
    // A page that has put the focus somewhere itself knows better.
    if (!main || (document.activeElement !== document.body && main.contains(document.activeElement))) return;
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  }, [path]);
  return null;
}
