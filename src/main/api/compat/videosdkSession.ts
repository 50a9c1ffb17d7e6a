import type { Attendance } from '../../../shared/domain/meeting';
import type { PastMeeting } from '../../services/ledger/createHistory';
import { objectId } from './dialect';

/** A meeting in the shape of VideoSDK's sessions. `host`: where links lead. */
export function toVideosdkSession(
  { meetingId, roomId, startDate, endDate, attendances }: PastMeeting & { attendances: readonly Attendance[] },
  host: string,
) {
  return {
    id: meetingId,
    roomId,
    userId: objectId(roomId),
    start: dateOf(startDate),
    end: dateOf(endDate),
    status: endDate === undefined ? 'ongoing' : 'ended',
    participants: attendances.map(({ identity, name, joinedDate, leftDate }) => ({
      participantId: identity,
      name,
      timelog: [{ start: dateOf(joinedDate), end: dateOf(leftDate) }],
    })),
    links: { get_room: `${host}/v2/rooms/${roomId}`, get_session: `${host}/v2/sessions/${meetingId}` },
  };
}

/** Null where it is still to come, as VideoSDK writes it. */
function dateOf(date: number | undefined): string | null {
  return date === undefined ? null : new Date(date).toISOString();
}
