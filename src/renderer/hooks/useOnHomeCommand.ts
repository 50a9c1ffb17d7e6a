import { useEffect, useEffectEvent } from 'react';
import { type HomeCommand, useHomeCommand } from '../store/homeCommand';

/** Does what the keyboard, the native menu or another page asks of the home page, also what was asked before it was shown. */
export function useOnHomeCommand(command: HomeCommand, run: () => void): void {
  const asked = useHomeCommand((state) => state.command === command);
  const perform = useEffectEvent(run);
  useEffect(() => {
    if (!asked) return;
    useHomeCommand.getState().done();
    perform();
  }, [asked]);
}
