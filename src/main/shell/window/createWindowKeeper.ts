import type { BrowserWindow, WebContents } from 'electron';

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
  report(error: unknown): void;
}

/** The one main window, which may be closed and opened again (macOS). */
export interface WindowKeeper {
  open(): Promise<void>;
  isOpen(): boolean;
  shows(contents: WebContents): boolean;
  focus(): void;
  /** Waits until its place has been written. */
  settled(): Promise<void>;
}

export function createWindowKeeper(options: WindowKeeperOptions): WindowKeeper {
  const { preload, icon, stateFile, onOpened, onClosed, report } = options;
  let window: BrowserWindow | undefined;
  let written = async (): Promise<void> => undefined;
  return {
    async open() {
      const state = await readWindowState(stateFile);
      const opened = createMainWindow({ preload, icon, state, report });
      window = opened;
      written = rememberWindow(opened, stateFile, report);
      onOpened(opened);
      opened.once('closed', () => {
        window = undefined;
        onClosed();
      });
    },
    isOpen: () => window !== undefined,
    shows: (contents) => contents === window?.webContents,
    focus: () => window && focusWindow(window),
    settled: () => written(),
  };
}
