import type { ErrorCode } from './errorCode';
import type { RoomStatus } from './room';

export const WITH_MEETING = ['force', 'when_meeting_ends', 'fail'] as const;
export const WITH_RECORDINGS = ['force', 'close', 'fail'] as const;

/** How a deletion treats what stands in its way. */
export interface DeletionPolicy {
  withMeeting: (typeof WITH_MEETING)[number];
  withRecordings: (typeof WITH_RECORDINGS)[number];
}

/** What became of a deletion. Names as in OpenVidu Meet. */
export const DELETION_SUCCESSES = [
  'room_deleted',
  'room_with_active_meeting_deleted',
  'room_with_active_meeting_scheduled_to_be_deleted',
  'room_and_recordings_deleted',
  'room_closed',
  'room_with_active_meeting_and_recordings_deleted',
  'room_with_active_meeting_closed',
  'room_with_active_meeting_and_recordings_scheduled_to_be_deleted',
  'room_with_active_meeting_scheduled_to_be_closed',
] as const;
export type DeletionSuccess = (typeof DELETION_SUCCESSES)[number];

/** What to do: `now` at once, `later` when the meeting has ended. */
export type DeletionPlan =
  | { ok: true; successCode: DeletionSuccess; endMeeting: boolean; then: 'delete' | 'close'; when: 'now' | 'later' }
  | { ok: false; code: ErrorCode };

/** Decides how a room goes. The one place where this is decided. */
export function planDeletion(
  { status, hasRecordings }: { status: RoomStatus; hasRecordings: boolean },
  { withMeeting, withRecordings }: DeletionPolicy,
): DeletionPlan {
  const isActive = status === 'active_meeting';
  if (isActive && withMeeting === 'fail') {
    return {
      ok: false,
      code: hasRecordings && withRecordings === 'fail' ? 'ROOM_HAS_MEETING_AND_RECORDINGS' : 'ROOM_HAS_ACTIVE_MEETING',
    };
  }
  if (hasRecordings && withRecordings === 'fail') return { ok: false, code: 'ROOM_HAS_RECORDINGS' };
  const then = hasRecordings && withRecordings === 'close' ? 'close' : 'delete';
  const when = isActive && withMeeting === 'when_meeting_ends' ? 'later' : 'now';
  return {
    ok: true,
    then,
    when,
    endMeeting: isActive && when === 'now',
    successCode: successCode(isActive, hasRecordings, then, when),
  };
}

function successCode(
  isActive: boolean,
  hasRecordings: boolean,
  then: 'delete' | 'close',
  when: 'now' | 'later',
): DeletionSuccess {
  if (!isActive) {
    if (then === 'close') return 'room_closed';
    return hasRecordings ? 'room_and_recordings_deleted' : 'room_deleted';
  }
  if (when === 'later') {
    if (then === 'close') return 'room_with_active_meeting_scheduled_to_be_closed';
    return hasRecordings
      ? 'room_with_active_meeting_and_recordings_scheduled_to_be_deleted'
      : 'room_with_active_meeting_scheduled_to_be_deleted';
  }
  if (then === 'close') return 'room_with_active_meeting_closed';
  return hasRecordings ? 'room_with_active_meeting_and_recordings_deleted' : 'room_with_active_meeting_deleted';
}
