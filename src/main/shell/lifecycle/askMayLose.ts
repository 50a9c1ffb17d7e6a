import type { BrowserWindow } from 'electron';
import type { MenuWords } from '../../../shared/contract/menuWords';
import { askBefore } from './askBefore';

/** Asks in a window whether what its page has not saved may be lost. */
export async function askMayLose(window: BrowserWindow, words: MenuWords): Promise<boolean> {
  const { unsaved, unsavedLost, leave, stay } = words;
  if (!(await askBefore(window, { message: unsaved, detail: unsavedLost, yes: leave, no: stay }))) return false;
  // To close it again does nothing until the page is through with having refused, as it is when it answers.
  await window.webContents.executeJavaScript('0');
  return true;
}
