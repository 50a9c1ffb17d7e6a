import { useState } from 'react';
import { useLocation } from 'wouter';
import { MENU_ACTIONS } from '../../../shared/contract/menuAction';
import { useActions } from '../../hooks/useActions';
import { useShell } from '../../hooks/useApi';
import { useSession } from '../../hooks/useSession';
import { type HomeCommand, useHomeCommand } from '../../store/homeCommand';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';
import { useShortcuts } from './useShortcuts';

const ShortcutsDialog = fetched(() => import('./ShortcutsDialog'));
const RoomPalette = fetched(() => import('./RoomPalette'));

/** The actions that are everywhere, and the keyboard that runs them all. */
export function Actions() {
  const [path, navigate] = useLocation();
  const shell = useShell();
  const [open, setOpen] = useState<'keys' | 'palette'>();
  // Leaving a call by a slip of the hand would be worse than a missing shortcut.
  const free = !path.startsWith('/room/') && !path.startsWith('/connect');
  const { caller, mayCreateRooms } = useSession({ depends: free });
  const isKnown = free && (caller === 'admin' || caller === 'user');
  const atHome = (command: HomeCommand) => () => {
    useHomeCommand.getState().ask(command);
    if (path !== '/') navigate('/');
  };
  const close = () => setOpen(undefined);

  useShortcuts(window);
  useActions([
    {
      id: 'room.create',
      labelKey: 'actions.newRoom',
      group: 'rooms',
      menus: ['native'],
      shortcut: shell ? MENU_ACTIONS['room.create'] : 'N',
      canRun: () => free && mayCreateRooms,
      run: atHome('create'),
    },
    {
      id: 'entry.paste',
      labelKey: 'actions.paste',
      group: 'rooms',
      menus: ['native'],
      // Ctrl+L is the address bar's in a browser.
      shortcut: shell ? MENU_ACTIONS['entry.paste'] : undefined,
      canRun: () => free,
      run: atHome('paste'),
    },
    {
      id: 'rooms.search',
      labelKey: 'actions.search',
      group: 'rooms',
      shortcut: '/',
      canRun: () => isKnown,
      run: atHome('search'),
    },
    {
      id: 'rooms.open',
      labelKey: 'actions.rooms',
      group: 'rooms',
      canRun: () => free && path !== '/',
      run: () => navigate('/'),
    },
    {
      id: 'settings.open',
      labelKey: 'actions.settings',
      menus: ['native'],
      shortcut: MENU_ACTIONS['settings.open'],
      canRun: () => free,
      run: () => navigate('/settings'),
    },
    {
      id: 'workspaces.open',
      labelKey: 'actions.workspaces',
      canRun: () => free && shell !== undefined,
      run: () => navigate('/workspaces'),
    },
    {
      id: 'palette.open',
      labelKey: 'actions.palette',
      menus: ['native'],
      shortcut: MENU_ACTIONS['palette.open'],
      canRun: () => true,
      run: () => setOpen('palette'),
    },
    {
      id: 'shortcuts.show',
      labelKey: 'actions.shortcuts',
      menus: ['more', 'native'],
      shortcut: MENU_ACTIONS['shortcuts.show'],
      canRun: () => true,
      run: () => setOpen('keys'),
    },
  ]);

  return (
    <>
      <LazyPart onFail={close}>{open === 'keys' && <ShortcutsDialog onClose={close} />}</LazyPart>
      <LazyPart onFail={close}>{open === 'palette' && <RoomPalette hasRooms={isKnown} onClose={close} />}</LazyPart>
    </>
  );
}
