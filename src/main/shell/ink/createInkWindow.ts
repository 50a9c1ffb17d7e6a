import type { BrowserWindow, BrowserWindowConstructorOptions, Display, Rectangle } from 'electron';
import { INK_WINDOW_NAME, INK_WINDOW_URL } from '../../../shared/contract/inkWindow';

/** The window that lies over a shared screen and shows what others draw on it; whatever is under it is used as ever. */
export interface InkWindow {
  /** How the page may open it; undefined for any other window, and where no whole screen is shared. */
  optionsFor(asked: { url: string; frameName: string }): BrowserWindowConstructorOptions | undefined;
  /** Takes the window that the page has opened; false where it is another kind of window. */
  adopt(window: BrowserWindow, frameName: string): boolean;
  /** Where there is ink, in pixels of the window. Without any, nothing lies over the screen. */
  setAreas(areas: readonly Rectangle[]): void;
  close(): void;
}

interface InkWindowOptions {
  platform: NodeJS.Platform;
  /** The screen that was shared last; undefined where a window was, or nobody can say which screen. */
  display(): Display | undefined;
}

export function createInkWindow({ platform, display }: InkWindowOptions): InkWindow {
  let window: BrowserWindow | undefined;
  return {
    optionsFor({ url, frameName }) {
      if (url !== INK_WINDOW_URL || frameName !== INK_WINDOW_NAME || window) return undefined;
      const shared = display();
      return (
        shared && {
          title: 'Parley',
          ...shared.bounds,
          frame: false,
          transparent: true,
          backgroundColor: '#00000000',
          hasShadow: false,
          roundedCorners: false,
          resizable: false,
          movable: false,
          maximizable: false,
          minimizable: false,
          fullscreenable: false,
          focusable: false,
          skipTaskbar: true,
          alwaysOnTop: true,
          enableLargerThanScreen: true,
          show: false,
          // The page draws into it: nothing runs in it by itself, so it needs no way to us.
          webPreferences: { preload: undefined, contextIsolation: true, sandbox: true, backgroundThrottling: false },
        }
      );
    },
    adopt(opened, frameName) {
      if (frameName !== INK_WINDOW_NAME) return false;
      window = opened;
      opened.setIgnoreMouseEvents(true);
      opened.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
      // Windows leaves it out of what is captured, and macOS where it still asks for that; Linux has no means to.
      opened.setContentProtection(true);
      opened.once('closed', () => {
        if (window === opened) window = undefined;
      });
      return true;
    },
    setAreas(areas) {
      if (!window) return;
      if (areas.length === 0) return window.hide();
      // Without a compositor Linux draws black where nothing is: there it may be no larger than the ink.
      if (platform === 'linux') window.setShape([...areas]);
      if (window.isVisible()) return;
      window.showInactive();
      // Window managers forget it for a window that was hidden.
      window.setAlwaysOnTop(true, 'screen-saver');
      if (platform === 'linux') window.setShape([...areas]);
    },
    close: () => window?.destroy(),
  };
}
