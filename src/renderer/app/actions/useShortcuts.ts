import { useEffect } from 'react';
import { listenForKeys } from './listenForKeys';

/** Runs actions by their keys while the component is there. Undefined: no window is listened to. */
export function useShortcuts(target: Window | undefined): void {
  useEffect(() => (target ? listenForKeys(target) : undefined), [target]);
}
