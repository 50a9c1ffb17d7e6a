import type { Participant } from 'livekit-client';
import { cleanText } from './cleanText';

/** Longer than a host accepts; other LiveKit servers accept anything. In characters. */
const NAME_MAX = 100;
/** Something to see: not only spaces and characters that show nothing. */
const VISIBLE = /[^\p{Z}\p{C}]/u;

/**
 * What someone is called, as it may stand in a sentence of ours: in one line, and without characters that would turn the
 * rest of it around. Whoever shows no name is called by their identity.
 */
export function nameOf({ name = '', identity }: Pick<Participant, 'name' | 'identity'>): string {
  const shown = cleanText(name, NAME_MAX).replace(/\s+/gu, ' ');
  return VISIBLE.test(shown) ? shown : identity;
}
