import type { RoomView } from '../../shared/contract/roomSchema';
import { accessUrl } from '../../shared/domain/link';
import type { Role } from '../../shared/domain/role';
import type { LiveRoom } from '../services/rooms';

/** A room as the API shows it. `host` is what its links begin with. */
export function presentRoom({ room, meeting }: LiveRoom, host: string): RoomView {
  const { roomId, roomName, creationDate, lastMeetingDate, secrets } = room;
  const link = (role: Role) => ({ enabled: true, url: accessUrl({ host, roomId, secret: secrets[role] }) });
  return {
    roomId,
    roomName,
    creationDate,
    status: meeting ? 'active_meeting' : 'open',
    access: { anonymous: { moderator: link('moderator'), speaker: link('speaker') } },
    meeting,
    lastMeetingDate,
  };
}
