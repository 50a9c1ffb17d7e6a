import { useCallback, useState } from 'react';

/**
 * The dialog that is open over a page. `close` closes the one that it was drawn with alone: what a dialog asked of the host
 * may be answered when it has been left, and another is being filled in.
 */
export function useOpenDialog<Open>(): [open: Open | undefined, show: (next: Open) => void, close: () => void] {
  const [open, setOpen] = useState<Open>();
  const show = useCallback((next: Open) => setOpen(() => next), []);
  return [open, show, () => setOpen((now) => (now === open ? undefined : now))];
}
