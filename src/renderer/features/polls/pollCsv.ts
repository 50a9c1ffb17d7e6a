import type { PollView } from '../../../shared/contract/polls';

/** What stands above the columns, in the person's language. */
export interface CsvWords {
  option: string;
  votes: string;
  share: string;
  names: string;
}

/** Programs for tables take the mark for UTF-8; without it they guess. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** A poll and its results as a table: the question, then one line for each option. */
export function pollCsv(
  poll: Pick<PollView, 'question' | 'options' | 'voters' | 'isAnonymous'>,
  words: CsvWords,
): string {
  const { question, options, voters, isAnonymous } = poll;
  const head = [words.option, words.votes, words.share, ...(isAnonymous ? [] : [words.names])];
  const rows = options.map(({ text, votes, voters: who = [] }) => [
    text,
    String(votes),
    `${voters === 0 ? 0 : Math.round((votes / voters) * 100)}%`,
    ...(isAnonymous ? [] : [who.map(({ name }) => name).join('; ')]),
  ]);
  return BYTE_ORDER_MARK + [[question], head, ...rows].map((row) => row.map(cell).join(',')).join(LINE_END) + LINE_END;
}

/** Always quoted. What a program would take for a formula begins with an apostrophe, so that it stays text. */
function cell(text: string): string {
  const harmless = /^\s*[=+\-@]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** A name for the file that every system takes. */
export function csvName(question: string): string {
  const words = question.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return `${words.replaceAll(/^-+|-+$/gu, '').slice(0, 60) || 'poll'}.csv`;
}
