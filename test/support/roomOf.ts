import { newRoom } from '../../src/main/services/rooms/newRoom';
import type { Room } from '../../src/shared/domain/room';

/** A room with every default, and what a test says of it. Its secrets are made of its id. */
export function roomOf(roomId: string, change: Partial<Room> = {}): Room {
  const secrets = { moderator: `m-${roomId}`, speaker: `s-${roomId}`, recording: `r-${roomId}` };
  const given = { roomId, owner: 'admin', creationDate: 1, secrets };
  const room = { ...newRoom({ roomName: roomId }, given), ...change };
  return { ...room, updateDate: Math.max(room.updateDate, room.creationDate) };
}
