import type { Participant } from 'livekit-client';
import { cleanPersonName, isVisibleName } from '../../shared/domain/personName';
import { cleanText } from './cleanText';

/** Longer than a host accepts; other LiveKit servers accept anything. In characters. */
const NAME_MAX = 100;

/**
 * What someone is called, as it may stand in a sentence of ours: in one line, and without characters that would turn the
 * rest of it around. Whoever shows no name is called by their identity.
 */
export function nameOf({ name = '', identity }: Pick<Participant, 'name' | 'identity'>): string {
  return isVisibleName(name) ? cleanText(cleanPersonName(name), NAME_MAX) : identity;
}
