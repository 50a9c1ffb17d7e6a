import { CODE_ALPHABET } from '../../../shared/domain/link';

/** Letters of a made key: 28 of 5 bits each, 140 bits. */
const KEY_LETTERS = 28;
const GROUP = 4;
/** Longest key that is taken, in characters. */
export const KEY_MAX = 200;
/** More changes than this no meeting sees. */
const GENERATION_MAX = 999_999;

const MADE = new RegExp(`^([${CODE_ALPHABET}]{${KEY_LETTERS}})(?:\\.([1-9]\\d{0,5}))?$`, 'u');

/**
 * A new key that can be read out and typed. A key that follows another carries how many came before it: `…-k3fm.2` is the
 * second after the first, and everybody who has it knows where in LiveKit's ring of keys it belongs.
 */
export function makeKey(random: (length: number) => Uint8Array, generation = 0): string {
  const letters = Array.from(random(KEY_LETTERS), (byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join('');
  return grouped(letters, generation);
}

/** How many keys came before this one in the meeting; 0 for those that somebody thought up. */
export function generationOf(key: string): number {
  const [, , generation] = MADE.exec(key.replaceAll('-', '')) ?? [];
  return Math.min(Number(generation ?? 0), GENERATION_MAX);
}

/** What somebody typed or a link said, as everybody must have it; undefined where it is no key. */
export function readKey(text: string): string | undefined {
  const trimmed = text.trim();
  const [, letters, generation] = MADE.exec(trimmed.toLowerCase().replace(/[\s-]/gu, '')) ?? [];
  if (letters) return grouped(letters, Number(generation ?? 0));
  return trimmed === '' || trimmed.length > KEY_MAX ? undefined : trimmed;
}

function grouped(letters: string, generation: number): string {
  const groups = Array.from({ length: KEY_LETTERS / GROUP }, (_, at) => letters.slice(at * GROUP, (at + 1) * GROUP));
  return `${groups.join('-')}${generation > 0 ? `.${generation}` : ''}`;
}
