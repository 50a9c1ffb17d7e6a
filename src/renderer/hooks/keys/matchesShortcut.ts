/** What of a key press decides. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const PUNCTUATION = /^[^\p{L}\p{N}]$/u;
/** Keys that are written by a name, because their sign would not be read as one. */
const NAMED: Record<string, string> = { space: ' ', plus: '+' };

/**
 * Whether a key press is a shortcut such as `Mod+Shift+D`, `/` or `Mod+,`. Letters also match by their place on the
 * keyboard where the layout writes no Latin letters (Cyrillic, Greek). Signs ignore Shift, for many layouts need it.
 */
export function matchesShortcut(press: KeyPress, shortcut: string, mac: boolean): boolean {
  const parts = shortcut.split('+').map((part) => part.toLowerCase());
  const name = parts.pop() ?? '';
  const key = NAMED[name] ?? name;
  const wants = (modifier: string) => parts.includes(modifier);
  const ctrl = wants('ctrl') || (wants('mod') && !mac);
  const meta = wants('meta') || (wants('mod') && mac);
  if (press.ctrlKey !== ctrl || press.metaKey !== meta || press.altKey !== wants('alt')) return false;
  if ((!PUNCTUATION.test(key) || key === ' ') && press.shiftKey !== wants('shift')) return false;
  if (press.key.toLowerCase() === key) return true;
  const latin = /^[\u0020-\u007e]$/u.test(press.key);
  return !latin && /^[a-z]$/u.test(key) && press.code === `Key${key.toUpperCase()}`;
}

/** Whether the shortcut may fire while someone types: only with a modifier that writes nothing. */
export function worksWhileTyping(shortcut: string): boolean {
  return /(?:^|\+)(?:mod|ctrl|meta)\+/iu.test(shortcut);
}
