import { useState } from 'react';
import { MENU_ACTIONS } from '../../../shared/contract/menuAction';
import { useActions } from '../../hooks/useActions';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';

const PeoplePalette = fetched(() => import('./PeoplePalette'));

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
  const close = () => setOpen(false);
  return <LazyPart onFail={close}>{isOpen && <PeoplePalette onClose={close} />}</LazyPart>;
}
