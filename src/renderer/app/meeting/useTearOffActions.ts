import type { Call } from '../../call/Call';
import { useActions } from '../../hooks/useActions';
import { toggleTileFullScreen } from '../../stage/toggleTileFullScreen';
import { canTearOff, useTearOff } from '../../stage/useTearOff';
import { useTearOffs } from '../../store/tearOffs';
import { tileToTearOff } from '../tear-off/tileToTearOff';

/** Offers tiles in windows of their own, and what one does with such a window by keys. */
export function useTearOffActions(call: Call): void {
  const tearOff = useTearOff();
  const next = () => tileToTearOff(call.stage.get(), call.identities.get()[0]);
  const activeWindow = () => {
    const { active, windows } = useTearOffs.getState();
    return active === undefined ? undefined : windows.get(active);
  };
  useActions([
    {
      id: 'tile.tearOff',
      labelKey: 'actions.tearOff',
      shortcut: 'Shift+W',
      group: 'view',
      follows: [call.stage],
      canRun: () => canTearOff() && next() !== undefined,
      run: () => {
        const id = next();
        if (id !== undefined) tearOff(id);
      },
    },
    {
      id: 'tile.bringBack',
      labelKey: 'actions.tearOffBack',
      group: 'view',
      follows: [useTearOffs],
      canRun: () => useTearOffs.getState().windows.size > 0,
      run: () => useTearOffs.getState().bringAllBack(),
    },
    {
      id: 'tile.fullScreen',
      labelKey: 'actions.tearOffFullScreen',
      shortcut: 'F',
      group: 'view',
      follows: [useTearOffs],
      canRun: () => activeWindow() !== undefined,
      run: () => void toggleTileFullScreen(activeWindow()?.document.querySelector('figure') ?? undefined),
    },
  ]);
}
