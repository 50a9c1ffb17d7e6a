import { CODE_ALPHABET } from '../../shared/domain/link';
import type { Random } from './ports';

/** Letters and digits that are easily told apart, 5 bits each. */
export function randomId(random: Random, length: number): string {
  return Array.from(random(length), (byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join('');
}
