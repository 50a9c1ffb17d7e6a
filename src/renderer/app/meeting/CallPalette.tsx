import { lazy, useState } from 'react';
import { MENU_ACTIONS } from '../../../shared/contract/menuAction';
import { useActions } from '../../hooks/useActions';
import { LazyPart } from '../LazyPart';

const PeoplePalette = lazy(() => import('./PeoplePalette'));

/** Offers the palette of the call in place of the one that is everywhere. */
export function CallPalette() {
  const [isOpen, setOpen] = useState(false);
  useActions([
    {
      id: 'palette.open',
      labelKey: 'actions.palette',
      menus: ['more', 'native'],
      shortcut: MENU_ACTIONS['palette.open'],
      canRun: () => true,
      run: () => setOpen(true),
    },
  ]);
  return <LazyPart>{isOpen && <PeoplePalette onClose={() => setOpen(false)} />}</LazyPart>;
}
