import { type BrowserWindow, dialog } from 'electron';
import { createCrashCount } from './crashCount';

export interface RecoverOptions {
  now: () => number;
  /** The page is about to be loaded again. */
  onCrash(): void;
  quit(): void;
  report(error: unknown): void;
}

/** Loads a page that died again; one that keeps dying is left to the person. */
export function recoverPage(window: BrowserWindow, { now, onCrash, quit, report }: RecoverOptions): void {
  const crashes = createCrashCount(now);
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    report(new Error(`The page's process ended: ${reason} (${exitCode})`));
    if (!crashes.isTooMany()) {
      onCrash();
      window.webContents.reload();
      return;
    }
    dialog
      .showMessageBox(window, {
        type: 'error',
        message: 'Parley keeps stopping unexpectedly.',
        detail: 'Your rooms are safe. Try again, or quit and start Parley anew.',
        buttons: ['Try again', 'Quit'],
        cancelId: 0,
      })
      .then(({ response }) => {
        if (response === 1) return quit();
        onCrash();
        window.webContents.reload();
      })
      .catch(report);
  });
}
