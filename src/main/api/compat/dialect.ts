import { createHash } from 'node:crypto';
import type { RoomDraft } from '../../../shared/contract/roomSchema';

/** A create-room call of another system, in the words of the contract. */
export interface ForeignRoom {
  draft: RoomDraft;
  /** What was sent, as it was sent: it is answered again, and tells what the contract has no field for. */
  kept: Record<string, unknown>;
  /** Where the room's events go, in the words of the dialect. */
  webhooks: { url: string; events: string[] }[];
  /** Fields that are kept and answered, but change nothing yet. */
  notHonoured: string[];
}

/** Names the fields that a caller should not count on. */
export const NOT_HONOURED_HEADER = 'x-parley-not-honoured';

/** An id of 24 hexadecimal digits, as those systems have them, always the same for the same thing. */
export function objectId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

/** Documents of those systems send placeholders where nothing is meant. */
export function isPlaceholder(value: unknown): boolean {
  return value === 'string' || value === 'see example' || value === '';
}
