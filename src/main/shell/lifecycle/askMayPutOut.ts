import { type BrowserWindow, dialog } from 'electron';
import type { MenuWords } from '../../../shared/contract/menuWords';

/** More would make the question higher than some screens. */
const NAMED_MAX = 8;

/** Asks whether quitting may end these meetings, which others are in. Whoever only closes the question stays. */
export async function askMayPutOut(
  window: BrowserWindow | undefined,
  meetings: readonly string[],
  words: MenuWords,
): Promise<boolean> {
  const named = meetings.length > NAMED_MAX ? [...meetings.slice(0, NAMED_MAX), '…'] : meetings;
  const question: Electron.MessageBoxOptions = {
    type: 'warning',
    message: words.othersInside,
    detail: [words.endsForAll, '', ...named].join('\n'),
    buttons: [words.quitAndEnd, words.stay],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
  const { response } = await (window ? dialog.showMessageBox(window, question) : dialog.showMessageBox(question));
  return response === 0;
}
