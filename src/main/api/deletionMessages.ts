import type { DeletionSuccess } from '../../shared/domain/deletion';

/** What became of a deletion, for people who read answers of the REST API. */
export const DELETION_MESSAGES: Record<DeletionSuccess, string> = {
  room_deleted: 'The room was deleted.',
  room_with_active_meeting_deleted: 'The meeting was ended and the room deleted.',
  room_with_active_meeting_scheduled_to_be_deleted: 'The room will be deleted when the meeting ends.',
  room_and_recordings_deleted: 'The room and its recordings were deleted.',
  room_closed: 'The room has recordings, so it was closed in place of being deleted.',
  room_with_active_meeting_and_recordings_deleted:
    'The meeting was ended, and the room and its recordings were deleted.',
  room_with_active_meeting_closed:
    'The meeting was ended. The room has recordings, so it was closed in place of being deleted.',
  room_with_active_meeting_and_recordings_scheduled_to_be_deleted:
    'The room and its recordings will be deleted when the meeting ends.',
  room_with_active_meeting_scheduled_to_be_closed:
    'The room has recordings, so it will be closed in place of being deleted when the meeting ends.',
};
