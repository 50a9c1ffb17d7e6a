import type { GlobalShortcut } from 'electron';
import { acceleratorOf } from './menu/acceleratorOf';

/** Keys that reach us whatever program is in front. */
export interface SystemKeys {
  /** Puts them in place of those before; says whether the system gave them to us. */
  set(keys: string | undefined): boolean;
}

export function createSystemKeys(globalShortcut: GlobalShortcut, run: () => void): SystemKeys {
  let registered: string | undefined;
  return {
    set(keys) {
      if (registered) globalShortcut.unregister(registered);
      registered = undefined;
      const accelerator = keys === undefined ? undefined : acceleratorOf(keys);
      // A letter alone would be taken from every text field of the system.
      if (!accelerator?.includes('+') || !globalShortcut.register(accelerator, run)) return false;
      registered = accelerator;
      return true;
    },
  };
}
