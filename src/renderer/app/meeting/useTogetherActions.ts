import { usePlace } from '../../hooks/PlaceContext';
import { useActions } from '../../hooks/useActions';
import { usePanels } from '../../store/panels';

/** Offers what the host keeps for everyone in the meeting: polls and the timer. */
export function useTogetherActions({ openTimer }: { openTimer: () => void }): void {
  const place = usePlace();
  const isModerator = place?.role === 'moderator';
  const toggle = usePanels((panels) => panels.toggle);
  useActions([
    {
      id: 'polls.toggle',
      labelKey: 'actions.pollsToggle',
      labelNow: () => 'polls.title',
      group: 'people',
      menus: ['more', 'native'],
      isOn: () => usePanels.getState().open === 'polls',
      follows: [usePanels],
      canRun: () => place !== undefined,
      run: () => toggle('polls'),
    },
    {
      id: 'timer.open',
      labelKey: 'actions.timerOpen',
      labelNow: () => 'timer.title',
      group: 'people',
      menus: ['more', 'native'],
      canRun: () => isModerator || place?.timer !== undefined,
      run: openTimer,
    },
  ]);
}
