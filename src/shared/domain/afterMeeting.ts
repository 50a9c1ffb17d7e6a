import type { MeetingEndCause } from './meeting';
import type { Room, RoomStatus } from './room';

/** What becomes of a room when its meeting is over. */
export interface Aftermath {
  status: RoomStatus;
  /** What the room still waits for. */
  scheduled?: Room['scheduled'];
  /** The room goes as soon as everyone is out. Until then it is closed. */
  deletion?: { withRecordings: 'force' | 'close' };
}

type Rules = Pick<Room, 'status' | 'scheduled' | 'meetingEndAction' | 'limits' | 'autoDeletionPolicy'>;

/**
 * What was decided while the meeting ran comes first, then the room's expiry, then what is done at the end of each
 * meeting. Whoever deletes the room (`room_deleted`) sees to the rest: until then nobody comes in.
 */
export function afterMeeting(room: Rules, cause: MeetingEndCause, now: number): Aftermath {
  if (cause === 'room_deleted') return { status: 'closed' };
  const { scheduled, limits, meetingEndAction, autoDeletionPolicy } = room;
  if (scheduled?.action === 'delete') return deleted(scheduled.withRecordings);
  const isExpired = limits.expires !== undefined && limits.expires <= now;
  if (isExpired && limits.deleteAtExpiry) return deleted(autoDeletionPolicy.withRecordings);
  if (scheduled?.action === 'close') return { status: 'closed' };
  if (meetingEndAction === 'delete') return deleted(autoDeletionPolicy.withRecordings);
  const isClosed = meetingEndAction === 'close' || room.status === 'closed';
  return { status: isClosed ? 'closed' : 'open' };
}

function deleted(withRecordings: 'force' | 'close'): Aftermath {
  return { status: 'closed', scheduled: { action: 'delete', withRecordings }, deletion: { withRecordings } };
}
