import type { BrowserWindow } from 'electron';
import type { MenuWords } from '../../../shared/contract/menuWords';
import { askBefore } from './askBefore';

/** Asks whether a window whose page does not answer may go, with whatever runs in it. */
export function askMayEnd(window: BrowserWindow, words: MenuWords): Promise<boolean> {
  return askBefore(window, { message: words.hung, detail: words.hungLost, yes: words.closeAnyway, no: words.wait });
}
