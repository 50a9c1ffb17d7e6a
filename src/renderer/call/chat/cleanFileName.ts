import { cleanText } from '../cleanText';

const LONGEST = 160;

/** A file's name from someone else, as it may be shown and saved: one part of a path, without signs that turn it around. */
export function cleanFileName(name: string): string {
  const last =
    cleanText(name, 1000)
      .replace(/[\n\t]/gu, ' ')
      .split(/[/\\]/u)
      .at(-1) ?? '';
  const plain =
    last
      .replace(/[<>:"|?*]/gu, '_')
      .replace(/^\.+/u, '')
      .trim() || 'file';
  if (plain.length <= LONGEST) return plain;
  // The end says what it is.
  const end = /\.[^.]{1,10}$/u.exec(plain)?.[0] ?? '';
  return `${plain.slice(0, LONGEST - end.length - 1)}…${end}`;
}
