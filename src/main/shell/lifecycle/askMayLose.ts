import { type BrowserWindow, dialog } from 'electron';
import type { MenuWords } from '../../../shared/contract/menuWords';

/** Asks in a window whether what its page has not saved may be lost. Whoever only closes the question stays. */
export async function askMayLose(window: BrowserWindow, words: MenuWords): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.unsaved,
    detail: words.unsavedLost,
    buttons: [words.leave, words.stay],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  // To close it again does nothing until the page is through with having refused, as it is when it answers.
  await window.webContents.executeJavaScript('0');
  return true;
}
