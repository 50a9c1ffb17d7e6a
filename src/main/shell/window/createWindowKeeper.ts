import type { BrowserWindow, Rectangle, WebContents } from 'electron';

import { createMainWindow, focusWindow } from './mainWindow';
import { readWindowState, rememberWindow } from './rememberWindow';

export interface WindowKeeperOptions {
  preload: string;
  icon: string;
  /** Where its place on the screen is kept. */
  stateFile: string;
  /** For whatever else watches over a window. */
  onOpened(window: BrowserWindow): void;
  onClosed(): void;
  /** It went out of sight, or came back. */
  onShown(isShown: boolean): void;
  report(error: unknown): void;
}

/** The one main window, which may be closed and opened again (macOS). */
export interface WindowKeeper {
  open(): Promise<void>;
  isOpen(): boolean;
  /** For questions in front of it. */
  current(): BrowserWindow | undefined;
  shows(contents: WebContents): boolean;
  /** Where it is on the screens, while it can be seen. */
  bounds(): Rectangle | undefined;
  focus(): void;
  /** Out of sight, with what runs in it going on: gone from the taskbar too, or in it. */
  putAway(where: 'hidden' | 'taskbar'): void;
  /** Waits until its place has been written. */
  settled(): Promise<void>;
}

export function createWindowKeeper(options: WindowKeeperOptions): WindowKeeper {
  const { preload, icon, stateFile, onOpened, onClosed, onShown, report } = options;
  let window: BrowserWindow | undefined;
  let written = async (): Promise<void> => undefined;
  let opening: Promise<void> | undefined;

  async function openNow(): Promise<void> {
    const state = await readWindowState(stateFile);
    const opened = createMainWindow({ preload, icon, state, report });
    window = opened;
    written = rememberWindow(opened, stateFile, report);
    onOpened(opened);
    const tell = (): void => onShown(opened.isVisible() && !opened.isMinimized());
    opened.on('show', tell).on('hide', tell).on('minimize', tell).on('restore', tell);
    opened.once('closed', () => {
      window = undefined;
      onClosed();
    });
  }

  return {
    open() {
      // The dock, the tray and a link may all ask for it before it is there: it is one window.
      opening ??= openNow().finally(() => {
        opening = undefined;
      });
      return opening;
    },
    isOpen: () => window !== undefined,
    current: () => window,
    shows: (contents) => contents === window?.webContents,
    bounds: () => (window?.isVisible() && !window.isMinimized() ? window.getBounds() : undefined),
    focus: () => window && focusWindow(window),
    putAway(where) {
      if (where === 'hidden') window?.hide();
      else window?.minimize();
    },
    settled: () => written(),
  };
}
