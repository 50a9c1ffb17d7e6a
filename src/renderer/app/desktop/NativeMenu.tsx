import { useEffect } from 'react';
import { MENU_WORDS, type MenuWords } from '../../../shared/contract/menuWords';
import type { NativeMenu as Menu } from '../../../shared/contract/nativeMenu';
import type { ShellClient } from '../../api/connection';
import { useActionList } from '../../hooks/useActionList';
import { useTranslation } from '../../hooks/useTranslation';

/** Tells the desktop what belongs into its menu and its tray, in the person's language, whenever that changes. */
export function NativeMenu({ shell }: { shell: ShellClient }) {
  const { t } = useTranslation();
  const actions = useActionList()
    .filter(({ menus }) => menus.includes('native'))
    .map(({ id, label, group, keys, canRun, isOn, isTicked }) => ({
      id,
      label,
      group,
      keys,
      isEnabled: canRun,
      isOn,
      isTicked,
    }));
  const words = Object.fromEntries(MENU_WORDS.map((word) => [word, t(`nativeMenu.${word}`)])) as MenuWords;
  // Compared as text: most of what redraws the list changes nothing in the menu.
  const menu = JSON.stringify({ actions, words } satisfies Menu);
  useEffect(() => {
    shell.app
      .setMenu(JSON.parse(menu))
      .catch((error: unknown) => console.warn('The native menu could not be drawn', error));
  }, [shell, menu]);
  return null;
}
