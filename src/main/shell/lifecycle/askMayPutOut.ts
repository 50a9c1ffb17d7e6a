import type { BrowserWindow } from 'electron';
import type { MenuWords } from '../../../shared/contract/menuWords';
import { askBefore } from './askBefore';

/** More would make the question higher than some screens. */
const NAMED_MAX = 8;

/** Asks whether these meetings, which others are in, may end: with the app, or with what serves them for now. */
export function askMayPutOut(
  window: BrowserWindow | undefined,
  meetings: readonly string[],
  words: MenuWords,
  by: 'quit' | 'restart',
): Promise<boolean> {
  const { othersInside, endsForAll, quitAndEnd, stay, putsOut, putOut, wait } = words;
  const named = meetings.length > NAMED_MAX ? [...meetings.slice(0, NAMED_MAX), '…'] : meetings;
  const [what, yes, no] = by === 'quit' ? [endsForAll, quitAndEnd, stay] : [putsOut, putOut, wait];
  return askBefore(window, { message: othersInside, detail: [what, '', ...named].join('\n'), yes, no });
}
