import { readFile } from 'node:fs/promises';
import { BrowserWindow, type BrowserWindowConstructorOptions, screen, type WebContents } from 'electron';
import { isTileWindowName, MAX_TILE_WINDOWS, TILE_WINDOW_URL } from '../../../shared/contract/tileWindow';
import { surfaceColour } from '../window/mainWindow';
import { writeFileAtomic } from '../writeFileAtomic';
import { MIN_HEIGHT, MIN_WIDTH, placeTileWindow, readTilePlaces, rememberPlace } from './placeTileWindow';

/** Quiet time after the last move before the place is written. */
const SAVE_MS = 400;

interface TileWindowsOptions {
  /** Where their places on the monitors are kept. */
  file: string;
  icon: string;
  report(error: unknown): void;
}

/** Windows that show one tile of the call each, drawn by the page of the main window. */
export interface TileWindows {
  /** How the page may open one; undefined for any other window, or one too many. */
  optionsFor(
    opener: WebContents,
    asked: { url: string; frameName: string },
  ): BrowserWindowConstructorOptions | undefined;
  /** Takes a window that the page has opened; false where it is another kind of window. */
  adopt(window: BrowserWindow, frameName: string): boolean;
  shows(contents: WebContents): boolean;
  closeAll(): void;
  /** Waits until their places have been written. */
  settled(): Promise<void>;
}

export async function createTileWindows({ file, icon, report }: TileWindowsOptions): Promise<TileWindows> {
  let places = readTilePlaces(await readSaved(file));
  const open = new Set<BrowserWindow>();
  let written = Promise.resolve();

  const remember = (window: BrowserWindow): void => {
    const bounds = window.getNormalBounds();
    places = rememberPlace(places, String(screen.getDisplayMatching(bounds).id), bounds);
    const text = JSON.stringify(places);
    written = written.then(() => writeFileAtomic(file, text)).catch(report);
  };

  return {
    optionsFor(opener, { url, frameName }) {
      if (url !== TILE_WINDOW_URL || !isTileWindowName(frameName) || open.size >= MAX_TILE_WINDOWS) return undefined;
      const main = BrowserWindow.fromWebContents(opener);
      const home = main ? screen.getDisplayMatching(main.getBounds()) : screen.getPrimaryDisplay();
      return {
        title: 'Parley',
        icon,
        ...placeTileWindow(places, {
          monitors: screen.getAllDisplays().map(({ id, workArea }) => ({ id: String(id), workArea })),
          home: String(home.id),
          open: [...open].map((window) => window.getBounds()),
        }),
        minWidth: MIN_WIDTH,
        minHeight: MIN_HEIGHT,
        autoHideMenuBar: true,
        show: false,
        backgroundColor: surfaceColour(),
        // The page draws into it: nothing runs in it by itself, so it needs no way to us.
        webPreferences: { preload: undefined, contextIsolation: true, sandbox: true, nodeIntegration: false },
      };
    },
    adopt(opened, frameName) {
      if (!isTileWindowName(frameName)) return false;
      open.add(opened);
      let timer: NodeJS.Timeout | undefined;
      const save = (): void => {
        timer = undefined;
        remember(opened);
      };
      const saveSoon = (): void => {
        clearTimeout(timer);
        timer = setTimeout(save, SAVE_MS);
      };
      // The menu is the meeting's, and its keys work here without it.
      opened.removeMenu();
      // Windows and macOS leave it out of what is captured; Linux has no means to.
      opened.setContentProtection(true);
      opened.show();
      opened.on('resize', saveSoon).on('move', saveSoon);
      opened.on('close', () => timer && save());
      opened.once('closed', () => {
        clearTimeout(timer);
        open.delete(opened);
      });
      return true;
    },
    shows: (contents) => [...open].some((window) => window.webContents === contents),
    closeAll() {
      for (const window of open) window.destroy();
    },
    settled: () => written,
  };
}

async function readSaved(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // No file before one was first moved, or one that cannot be read: both mean the default places.
    return undefined;
  }
}
