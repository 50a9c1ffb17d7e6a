import type { Call } from '../../call/Call';
import { useActions } from '../../hooks/useActions';
import { usePanels } from '../../store/panels';

/** Offers the figures of the call, and lets the desktop say that the computer woke up. */
export function useHealthActions(call: Call): void {
  const toggle = usePanels((panels) => panels.toggle);
  const isOpen = () => usePanels.getState().open === 'quality';
  useActions([
    {
      id: 'quality.toggle',
      labelKey: 'actions.qualityToggle',
      group: 'call',
      menus: ['more', 'native'],
      canRun: () => true,
      isOn: isOpen,
      run: () => toggle('quality'),
    },
    {
      id: 'quality.show',
      labelKey: 'actions.qualityToggle',
      hidden: true,
      canRun: () => !isOpen(),
      run: () => toggle('quality'),
    },
    {
      id: 'call.recover',
      labelKey: 'actions.recover',
      hidden: true,
      canRun: () => true,
      run: () => call.recover(),
    },
  ]);
}
