import { readFile } from 'node:fs/promises';
import { type BrowserWindow, type BrowserWindowConstructorOptions, screen } from 'electron';
import { MINI_WINDOW_NAME, MINI_WINDOW_URL } from '../../../shared/contract/miniWindow';
import { surfaceColour } from '../window/mainWindow';
import { writeFileAtomic } from '../writeFileAtomic';
import { fitMini, type MiniPlace } from './fitMini';

/** Quiet time after the last move before the place is written. */
const SAVE_MS = 400;
/** In device-independent pixels: room for a picture and its buttons. */
const MIN_WIDTH = 220;
const MIN_HEIGHT = 160;

/** The small window on top of all others that shows the call while its own is out of sight. */
export interface MiniWindow {
  /** How the page may open it; undefined for any other window. */
  optionsFor(asked: { url: string; frameName: string }): BrowserWindowConstructorOptions | undefined;
  /** Takes the window that the page has opened. */
  adopt(window: BrowserWindow): void;
  close(): void;
  /** Waits until its place has been written. */
  settled(): Promise<void>;
}

/** `file` is where its place on the screen is kept. */
export async function createMini(file: string, report: (error: unknown) => void): Promise<MiniWindow> {
  let place = await readPlace(file);
  let window: BrowserWindow | undefined;
  let written = Promise.resolve();

  return {
    optionsFor({ url, frameName }) {
      if (url !== MINI_WINDOW_URL || frameName !== MINI_WINDOW_NAME || window) return undefined;
      const screens = screen.getAllDisplays().map((display) => display.workArea);
      return {
        title: 'Parley',
        ...fitMini(place, screens),
        minWidth: MIN_WIDTH,
        minHeight: MIN_HEIGHT,
        frame: false,
        maximizable: false,
        minimizable: false,
        fullscreenable: false,
        skipTaskbar: true,
        alwaysOnTop: true,
        show: false,
        backgroundColor: surfaceColour(),
        // The page draws into it: nothing runs in it by itself, so it needs no way to us.
        webPreferences: { preload: undefined, contextIsolation: true, sandbox: true, backgroundThrottling: false },
      };
    },
    adopt(opened) {
      window = opened;
      let timer: NodeJS.Timeout | undefined;
      const save = (): void => {
        clearTimeout(timer);
        place = opened.getBounds();
        const text = JSON.stringify(place);
        written = written.then(() => writeFileAtomic(file, text)).catch(report);
      };
      const saveSoon = (): void => {
        clearTimeout(timer);
        timer = setTimeout(save, SAVE_MS);
      };
      opened.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
      // Windows and macOS leave it out of what is captured; Linux has no means to.
      opened.setContentProtection(true);
      // Whoever turned to another program keeps the keyboard there.
      opened.showInactive();
      // Window managers forget it for a window that was hidden.
      opened.setAlwaysOnTop(true, 'screen-saver');
      opened.on('resize', saveSoon).on('move', saveSoon).on('close', save);
      opened.once('closed', () => {
        clearTimeout(timer);
        window = undefined;
      });
    },
    close: () => window?.destroy(),
    settled: () => written,
  };
}

async function readPlace(file: string): Promise<MiniPlace | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // No file before it was first closed, or one that cannot be read: both mean the default place.
    return undefined;
  }
}
