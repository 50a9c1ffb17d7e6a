import type { MenuItemConstructorOptions } from 'electron';
import type { ActionGroup } from '../../../shared/contract/menuAction';
import type { MenuAction, NativeMenu } from '../../../shared/contract/nativeMenu';
import { acceleratorOf } from './acceleratorOf';

export interface MenuOptions extends NativeMenu {
  platform: NodeJS.Platform;
  /** Reload and developer tools: for those who work on Parley. */
  development: boolean;
  run(id: string): void;
  openLog(): void;
  quit(): void;
}

/** Where these stand, every system's menus say. */
const SETTINGS = 'settings.open';

/** The native menu. Its own actions are those of the page's registry; the rest are roles that the system knows. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { platform, actions, words, development, openLog, quit } = options;
  const isMac = platform === 'darwin';
  const items = (...groups: ActionGroup[]): MenuItemConstructorOptions[] =>
    withSeparators(
      groups.map((group) =>
        actions
          .filter((action) => action.group === group && action.id !== SETTINGS)
          .map((action) => menuItem(action, options)),
      ),
    );
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const quitItem: MenuItemConstructorOptions = { label: words.quit, accelerator: 'CmdOrCtrl+Q', click: quit };
  const settings = actions.filter(({ id }) => id === SETTINGS).map((action) => menuItem(action, options));
  const calling = items('call', 'people', 'chat');

  const menus: MenuItemConstructorOptions[] = [
    {
      label: words.file,
      submenu: withSeparators(
        isMac ? [items('rooms'), [{ role: 'close', label: words.close }]] : [items('rooms'), settings, [quitItem]],
      ),
    },
    {
      label: words.edit,
      submenu: withSeparators([
        [
          { role: 'undo', label: words.undo },
          { role: 'redo', label: words.redo },
        ],
        [
          { role: 'cut', label: words.cut },
          { role: 'copy', label: words.copy },
          { role: 'paste', label: words.paste },
          { role: 'selectAll', label: words.selectAll },
        ],
      ]),
    },
    {
      label: words.view,
      submenu: withSeparators([
        items('view'),
        [
          { role: 'resetZoom', label: words.resetZoom },
          { role: 'zoomIn', label: words.zoomIn },
          { role: 'zoomOut', label: words.zoomOut },
        ],
        [{ role: 'togglefullscreen', label: words.fullScreen }],
        development ? [{ role: 'reload' }, { role: 'toggleDevTools' }] : [],
      ]),
    },
    // Where there is nothing to do in it, a menu is only in the way.
    ...(calling.length > 0 ? [{ label: words.call, submenu: calling }] : []),
    {
      label: words.window,
      role: 'window',
      submenu: [
        { role: 'minimize', label: words.minimize },
        ...(isMac ? [separator, { role: 'front' as const }] : [{ role: 'close' as const, label: words.close }]),
      ],
    },
    {
      label: words.help,
      role: 'help',
      submenu: withSeparators([items('app'), [{ label: words.log, click: openLog }]]),
    },
  ];
  if (!isMac) return menus;
  const app: MenuItemConstructorOptions = {
    label: 'Parley',
    submenu: withSeparators([
      [{ role: 'about', label: words.about }],
      settings,
      [{ role: 'services' }],
      [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }],
      [quitItem],
    ]),
  };
  return [app, ...menus];
}

function menuItem(action: MenuAction, { run }: Pick<MenuOptions, 'run'>): MenuItemConstructorOptions {
  const { id, label, isEnabled, isTicked, keys } = action;
  const accelerator = keys === undefined ? undefined : acceleratorOf(keys);
  return {
    id,
    label,
    enabled: isEnabled,
    ...(isTicked === undefined ? {} : { type: 'checkbox', checked: isTicked }),
    // The page acts on the keys; registered here as well, it would be done twice.
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
    click: () => run(id),
  };
}

function withSeparators(groups: readonly MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' as const }, ...group]));
}
