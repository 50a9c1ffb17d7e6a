import type { Participant } from 'livekit-client';
import { cleanText } from './cleanText';

/** As long as it may be in a sentence, in characters. */
const LONGEST = 200;

/**
 * What someone is called: in one line, and without signs that would turn around the rest of a sentence. Their identity
 * where they have no name.
 */
export function nameOf({ name, identity }: Pick<Participant, 'name' | 'identity'>): string {
  return cleanText(name ?? '', LONGEST).replace(/\s+/gu, ' ') || identity;
}
