import { Fault } from '../../shared/domain/fault';
import type { RoomCursor } from './ports';

/** Opaque to callers: where the page ended, so that rooms created meanwhile shift nothing. */
export function encodePageToken({ creationDate, roomId }: RoomCursor): string {
  return Buffer.from(JSON.stringify([creationDate, roomId])).toString('base64url');
}

/** Throws INVALID_INPUT for anything that we did not hand out. */
export function decodePageToken(token: string): RoomCursor {
  try {
    const [creationDate, roomId]: unknown[] = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (typeof creationDate === 'number' && typeof roomId === 'string') return { creationDate, roomId };
  } catch {
    // Not JSON, or not a list: falls through to the same answer.
  }
  throw new Fault('INVALID_INPUT', {
    details: [{ field: 'nextPageToken', message: 'Not a token that a list of rooms has given.' }],
  });
}
