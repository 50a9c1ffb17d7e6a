import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { MENU_ACTIONS } from '../../../shared/contract/menuAction';
import { useActions } from '../../hooks/useActions';
import { useShell } from '../../hooks/useApi';
import { useSession } from '../../hooks/useSession';
import { type HomeCommand, useHomeCommand } from '../../store/homeCommand';
import { useShortcuts } from './useShortcuts';

const ShortcutsDialog = lazy(() => import('./ShortcutsDialog'));

/** The actions that are everywhere, and the keyboard that runs them all. */
export function Actions() {
  const [path, navigate] = useLocation();
  const shell = useShell();
  const { caller, mayCreateRooms } = useSession();
  const [showing, setShowing] = useState(false);
  // Leaving a call by a slip of the hand would be worse than a missing shortcut.
  const free = !path.startsWith('/room/') && !path.startsWith('/connect');
  const isKnown = free && (caller === 'admin' || caller === 'user');
  const atHome = (command: HomeCommand) => () => {
    useHomeCommand.getState().ask(command);
    if (path !== '/') navigate('/');
  };
  const newRoom = { labelKey: 'actions.newRoom', canRun: () => free && mayCreateRooms, run: atHome('create') };

  useShortcuts();
  useActions([
    { ...newRoom, id: 'room.create', shortcut: shell ? MENU_ACTIONS['room.create'] : 'N' },
    ...(shell ? [{ ...newRoom, id: 'room.createQuickly', shortcut: 'N' }] : []),
    { id: 'rooms.search', labelKey: 'actions.search', shortcut: '/', canRun: () => isKnown, run: atHome('search') },
    {
      id: 'entry.paste',
      labelKey: 'actions.paste',
      // Ctrl+L is the address bar's in a browser.
      shortcut: shell ? MENU_ACTIONS['entry.paste'] : undefined,
      canRun: () => free,
      run: atHome('paste'),
    },
    { id: 'rooms.open', labelKey: 'actions.rooms', canRun: () => free && path !== '/', run: () => navigate('/') },
    {
      id: 'settings.open',
      labelKey: 'actions.settings',
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
      id: 'shortcuts.show',
      labelKey: 'actions.shortcuts',
      shortcut: MENU_ACTIONS['shortcuts.show'],
      canRun: () => true,
      run: () => setShowing(true),
    },
  ]);

  return <Suspense>{showing && <ShortcutsDialog onClose={() => setShowing(false)} />}</Suspense>;
}
