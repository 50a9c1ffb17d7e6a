/** The words of the native menu and the tray that are no actions of the page. */
export const MENU_WORDS = [
  'file',
  'edit',
  'view',
  'call',
  'window',
  'help',
  'about',
  'open',
  'quit',
  'log',
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'resetZoom',
  'zoomIn',
  'zoomOut',
  'fullScreen',
  'minimize',
  'close',
  'inCall',
  'muted',
] as const;
export type MenuWord = (typeof MENU_WORDS)[number];
export type MenuWords = Record<MenuWord, string>;
