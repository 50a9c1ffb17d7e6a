import { BrowserWindow, nativeTheme } from 'electron';
import { pageAddress } from '../pageAddress';
import { MIN_HEIGHT, MIN_WIDTH, type WindowState } from './windowState';

/** `--surface` of the page's tokens, so that nothing flashes before the first paint. */
const SURFACE = { dark: '#141920', light: '#ffffff' };

/** What every page of ours runs under. */
export function pagePreferences(preload: string): Electron.WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    // Elsewhere Chromium would fetch dictionaries from its maker; macOS brings its own.
    spellcheck: process.platform === 'darwin',
  };
}

export function surfaceColour(): string {
  return nativeTheme.shouldUseDarkColors ? SURFACE.dark : SURFACE.light;
}

/** Opens the window on home; it shows itself as soon as there is something to see. */
export function createMainWindow(options: {
  preload: string;
  icon: string;
  state: WindowState;
  report(error: unknown): void;
}): BrowserWindow {
  const { preload, icon, state, report } = options;
  const window = new BrowserWindow({
    title: 'Parley',
    icon,
    x: state.x,
    y: state.y,
    width: state.width,
    height: state.height,
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    // Alt shows it: the page has every action too, and the call wants the room.
    autoHideMenuBar: true,
    backgroundColor: surfaceColour(),
    webPreferences: {
      ...pagePreferences(preload),
      // A call goes on while its window is behind others or minimised.
      backgroundThrottling: false,
    },
  });
  if (state.maximized) window.maximize();
  const recolour = (): void => window.setBackgroundColor(surfaceColour());
  nativeTheme.on('updated', recolour);
  window.once('closed', () => nativeTheme.off('updated', recolour));
  window.once('ready-to-show', () => window.show());
  // A page that fails to load must be seen too, or the app looks as if it had not started.
  window.webContents.once('did-fail-load', () => window.show());
  window.loadURL(pageAddress('/')).catch(report);
  return window;
}

/** Brings the window to the person who asked for it. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
