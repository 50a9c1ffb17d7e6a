import type { Attendance, MeetingRecord } from '../../../shared/domain/meeting';
import type { Room } from '../../../shared/domain/room';
import { withoutStreamKeys } from '../../../shared/domain/roomConfig';

/** A room as events tell of it: everything but its secrets. */
export type RoomSnapshot = Omit<Room, 'secrets'>;

/** The data of `meetingStarted` and `meetingEnded`. */
export interface MeetingEventData extends Record<string, unknown> {
  /** As it was at that moment; it may be gone when the event is sent. */
  room: RoomSnapshot;
  meeting: MeetingRecord;
}

/** The data of `participantJoined` and `participantLeft`. */
export interface ParticipantEventData extends MeetingEventData {
  participant: Attendance;
}

export function meetingEventData(room: Room, meeting: MeetingRecord): MeetingEventData {
  const { secrets: _, ...snapshot } = room;
  return { room: { ...snapshot, config: withoutStreamKeys(room.config) }, meeting };
}

export function participantEventData(
  room: Room,
  meeting: MeetingRecord,
  participant: Attendance,
): ParticipantEventData {
  return { ...meetingEventData(room, meeting), participant };
}
