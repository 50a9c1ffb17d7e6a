import { readFile } from 'node:fs/promises';
import { type BrowserWindow, screen } from 'electron';
import { writeFileAtomic } from '../writeFileAtomic';
import { fitWindowState, type WindowState } from './windowState';

/** Quiet time after the last move before the place is written. */
const SAVE_MS = 400;

/** Where the window was last time, as far as that is still on a screen. */
export async function readWindowState(file: string): Promise<WindowState> {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  try {
    return fitWindowState(JSON.parse(await readFile(file, 'utf8')), screens);
  } catch {
    // No file on the first start, or one that cannot be read: both mean the default place.
    return fitWindowState(undefined, screens);
  }
}

/**
 * Keeps the file up to date, and the window on a screen when screens come and go. Ends with the window; what it returns
 * waits for the last writing.
 */
export function rememberWindow(
  window: BrowserWindow,
  file: string,
  report: (error: unknown) => void,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let written = Promise.resolve();
  const current = (): WindowState => ({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  const save = (): void => {
    clearTimeout(timer);
    const state = JSON.stringify(current());
    written = written.then(() => writeFileAtomic(file, state)).catch(report);
  };
  const saveSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_MS);
  };
  const fit = (): void => {
    const screens = screen.getAllDisplays().map((display) => display.workArea);
    const fitted = fitWindowState(current(), screens);
    if (fitted.x === undefined) {
      window.setSize(fitted.width, fitted.height);
      window.center();
    }
  };
  window.on('resize', saveSoon).on('move', saveSoon).on('maximize', saveSoon).on('unmaximize', saveSoon);
  screen.on('display-removed', fit).on('display-metrics-changed', fit);
  window.on('close', save);
  window.once('closed', () => {
    clearTimeout(timer);
    screen.off('display-removed', fit).off('display-metrics-changed', fit);
  });
  return () => written;
}
