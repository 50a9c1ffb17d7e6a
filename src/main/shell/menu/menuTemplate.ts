import type { MenuItemConstructorOptions } from 'electron';
import { MENU_ACTIONS, type MenuActionId } from '../../../shared/contract/menuAction';

export interface MenuOptions {
  platform: NodeJS.Platform;
  inCall: boolean;
  /** Reload and developer tools: for those who work on Parley. */
  development: boolean;
  run(id: MenuActionId): void;
  openLog(): void;
  quit(): void;
}

/** The native menu. Its own actions are those of the page's registry; the rest are roles that the system knows. */
export function menuTemplate({ platform, inCall, development, run, openLog, quit }: MenuOptions) {
  const mac = platform === 'darwin';
  const action = (label: string, id: MenuActionId, enabled = true): MenuItemConstructorOptions => ({
    id,
    label,
    enabled,
    accelerator: MENU_ACTIONS[id].replace('Mod', 'CmdOrCtrl'),
    // The page acts on the key; registered here as well, it would be done twice.
    registerAccelerator: false,
    click: () => run(id),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const quitItem: MenuItemConstructorOptions = { label: 'Quit Parley', accelerator: 'CmdOrCtrl+Q', click: quit };
  const settings = action('Settings…', 'settings.open', !inCall);

  const menus: MenuItemConstructorOptions[] = [
    {
      label: 'File',
      submenu: [
        action('New Room', 'room.create', !inCall),
        action('Join by Link or Code', 'entry.paste', !inCall),
        separator,
        ...(mac ? [{ role: 'close' as const }] : [settings, separator, quitItem]),
      ],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(development ? [separator, { role: 'reload' as const }, { role: 'toggleDevTools' as const }] : []),
      ],
    },
    {
      label: 'Call',
      submenu: [
        action('Microphone', 'mic.toggle', inCall),
        action('Camera', 'camera.toggle', inCall),
        action('Share Screen or Window…', 'share.start', inCall),
        separator,
        action('Chat', 'chat.toggle', inCall),
        action('People', 'people.toggle', inCall),
        separator,
        action('Leave', 'call.leave', inCall),
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        action('Keyboard Shortcuts', 'shortcuts.show'),
        { label: "Show the Meeting Server's Log", click: openLog },
      ],
    },
  ];
  if (!mac) return menus;
  const app: MenuItemConstructorOptions = {
    label: 'Parley',
    submenu: [
      { role: 'about' },
      separator,
      settings,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      quitItem,
    ],
  };
  return [app, ...menus];
}
