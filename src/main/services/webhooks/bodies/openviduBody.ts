import type { OutboxEvent } from '../../../../shared/domain/webhookEvent';
import { openviduRoom, type RoomLinks } from './openviduRoom';
import { readEvent } from './readEvent';

/** OpenVidu Meet's form: `data` is the room for meetings, the recording for recordings; for people, who and where. */
export function openviduBody(event: OutboxEvent, links?: RoomLinks): Record<string, unknown> {
  return { creationDate: event.date, event: event.name, data: dataOf(event, links) };
}

function dataOf(event: OutboxEvent, links: RoomLinks | undefined): Record<string, unknown> {
  const { room, meeting, participant, recording } = readEvent(event);
  if (recording) return { ...recording };
  if (participant) return { roomId: room?.roomId, roomName: room?.roomName, ...participant };
  if (room) return { ...openviduRoom(room, links), meeting };
  return event.data;
}
