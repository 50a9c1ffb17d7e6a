import { usePlace } from '../../../hooks/PlaceContext';
import { useActions } from '../../../hooks/useActions';
import { usePanels } from '../../../store/panels';

/** Offers the panel of breakout rooms to those who divide the meeting, and to those who choose. */
export function useBreakoutActions(): boolean {
  const place = usePlace();
  const isOffered = place?.role === 'moderator' || place?.breakouts?.mode === 'choice';
  useActions([
    {
      id: 'breakouts.toggle',
      labelKey: 'actions.breakoutsToggle',
      labelNow: () => 'breakouts.title',
      group: 'people',
      menus: ['more', 'native'],
      canRun: () => isOffered,
      isOn: () => usePanels.getState().open === 'breakouts',
      follows: [usePanels],
      run: () => usePanels.getState().toggle('breakouts'),
    },
  ]);
  return isOffered;
}
