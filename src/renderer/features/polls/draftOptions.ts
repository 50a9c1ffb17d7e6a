import { POLL_OPTIONS_MAX } from '../../../shared/domain/poll';

/** Fewer make no poll. */
export const OPTIONS_MIN = 2;

/** An option as it is written; `key` stays while others come and go. */
export interface DraftOption {
  key: number;
  text: string;
}

/** The options after one was typed into: an empty one is always at hand at the end, as long as there is room. */
export function typeOption(options: readonly DraftOption[], key: number, text: string): DraftOption[] {
  return roomForMore(options.map((option) => (option.key === key ? { key, text } : option)));
}

/** Without one of them. */
export function removeOption(options: readonly DraftOption[], key: number): DraftOption[] {
  return roomForMore(options.filter((option) => option.key !== key));
}

/** Those that say something, each once. */
export function writtenOptions(options: readonly DraftOption[]): string[] {
  return [...new Set(options.map(({ text }) => text.trim()).filter(Boolean))];
}

function roomForMore(options: readonly DraftOption[]): DraftOption[] {
  const more = [...options];
  const add = () => more.push({ key: Math.max(-1, ...more.map(({ key }) => key)) + 1, text: '' });
  while (more.length < OPTIONS_MIN) add();
  if (more.at(-1)?.text.trim() !== '' && more.length < POLL_OPTIONS_MAX) add();
  return more;
}
