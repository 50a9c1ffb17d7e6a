import { type BrowserWindow, dialog } from 'electron';
import type { MenuWords } from '../../../shared/contract/menuWords';

/** Asks whether a window whose page does not answer may go, with whatever runs in it. Whoever only closes the question waits. */
export async function askMayEnd(window: BrowserWindow, words: MenuWords): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.hung,
    detail: words.hungLost,
    buttons: [words.closeAnyway, words.wait],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
