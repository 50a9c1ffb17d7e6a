import type { Random } from '../ports';
import { randomId } from '../randomId';

/** 50 bits: enough that two people of one name in a room never meet as one. */
const RANDOM_LENGTH = 10;

/** A LiveKit identity that a person can still read: `ada-lovelace-x8f3k2m9q4`. */
export function identityFor(participantName: string, random: Random): string {
  const readable = participantName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 40);
  return `${readable || 'guest'}-${randomId(random, RANDOM_LENGTH)}`;
}
