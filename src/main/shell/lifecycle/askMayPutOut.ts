import type { BrowserWindow } from 'electron';
import type { MenuWords } from '../../../shared/contract/menuWords';
import { askBefore } from './askBefore';

/** More would make the question higher than some screens. */
const NAMED_MAX = 8;

/** Asks whether quitting may end these meetings, which others are in. */
export function askMayPutOut(
  window: BrowserWindow | undefined,
  meetings: readonly string[],
  words: MenuWords,
): Promise<boolean> {
  const named = meetings.length > NAMED_MAX ? [...meetings.slice(0, NAMED_MAX), '…'] : meetings;
  const detail = [words.endsForAll, '', ...named].join('\n');
  return askBefore(window, { message: words.othersInside, detail, yes: words.quitAndEnd, no: words.stay });
}
