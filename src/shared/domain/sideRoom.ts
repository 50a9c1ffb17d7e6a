/**
 * LiveKit rooms that are no rooms of ours, such as a smaller room of a meeting (`${roomId}~…`) or that of a test of the
 * connection. Their names have a sign that no room's id has, so that nobody is let into one as into a room; what happens
 * in them is no meeting, and the ledger leaves it alone.
 */
const SIDE_ROOM_MARK = '~';
/** No room's id is empty, so no other side room begins so. */
const CHECK_PREFIX = `${SIDE_ROOM_MARK}check${SIDE_ROOM_MARK}`;

/** Longest that a test of the connection may take, in milliseconds. Its room is closed then. */
export const CHECK_MAX_MS = 2 * 60_000;

/** The LiveKit room of one test of the connection. `id` is random. */
export function checkRoomName(id: string): string {
  return `${CHECK_PREFIX}${id}`;
}

export function isSideRoom(name: string): boolean {
  return name.includes(SIDE_ROOM_MARK);
}

export function isCheckRoom(name: string): boolean {
  return name.startsWith(CHECK_PREFIX);
}
