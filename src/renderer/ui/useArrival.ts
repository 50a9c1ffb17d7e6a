import { useEffect } from 'react';
import { focusMain } from './focusMain';

/** For a screen that takes the place of another one: the focus that was lost with that goes to its top. */
export function useArrival(): void {
  useEffect(() => {
    if (document.activeElement === document.body && document.hasFocus()) focusMain();
  }, []);
}
