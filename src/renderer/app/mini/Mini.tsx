import { useCallback } from 'react';
import { createPortal } from 'react-dom';
import { MENU_ACTIONS } from '../../../shared/contract/menuAction';
import { useActions } from '../../hooks/useActions';
import { useShell } from '../../hooks/useApi';
import { useTranslation } from '../../hooks/useTranslation';
import { useShortcuts } from '../actions/useShortcuts';
import { MiniView } from './MiniView';
import { useMiniByItself } from './useMiniByItself';
import { useMiniWindow } from './useMiniWindow';
import { useOutOfSight } from './useOutOfSight';

/** The call in a small window on top of others, where one is wanted; and the call told when its own is out of sight. */
export function Mini({ roomName }: { roomName: string }) {
  const { t } = useTranslation();
  const shell = useShell();
  const { target, open, close } = useMiniWindow(t('mini.title', { roomName }));
  const isOpen = target !== undefined;
  useOutOfSight();
  useMiniByItself({ isOpen, open, close });
  useShortcuts(target);
  useActions([
    {
      id: 'mini.toggle',
      labelKey: 'actions.mini',
      labelNow: () => (isOpen ? 'mini.close' : 'mini.open'),
      group: 'view',
      menus: ['more', 'native'],
      shortcut: MENU_ACTIONS['mini.toggle'],
      canRun: () => open !== undefined,
      run: () => (isOpen ? close() : void open?.()),
    },
  ]);
  const goBack = useCallback(() => {
    if (shell) shell.app.showWindow().catch((error: unknown) => console.warn('The window did not come back', error));
    else window.focus();
    close();
  }, [shell, close]);
  return target ? createPortal(<MiniView onBack={goBack} onClose={shell && close} />, target.document.body) : null;
}
