import type { Attendance, LeaveCause, Meeting, MeetingEndCause, MeetingRecord } from '../../../shared/domain/meeting';
import type { Room, RoomStatus } from '../../../shared/domain/room';
import type { OutboxEvent } from '../../../shared/domain/webhookEvent';
import type { LiveMeetingParticipant } from '../ports';
import type { MeetingRules } from './MeetingLedger';

/** What is left to do when the end of a meeting is written. */
export interface UnfinishedEnd {
  /** LiveKit must still be told to put everyone out. */
  eject: boolean;
  /** The room goes as well. */
  deletion?: { withRecordings: 'force' | 'close' };
}

/** A meeting with what only the host's own work needs. */
export interface StoredMeeting extends MeetingRecord {
  /** LiveKit's own id of the run of its room; absent where it was not told yet. */
  session?: string;
  unfinished?: UnfinishedEnd;
  /** When the scheduler must look at it; absent: never. */
  due?: number;
}

export interface StoredAttendance extends Attendance {
  /** LiveKit's own id of their last connection. */
  session?: string;
}

export interface Departure {
  identity: string;
  /** LiveKit's id of the connection that ended; absent: whichever they have. */
  session?: string;
  date: number;
  cause: LeaveCause;
}

export interface MeetingEnd {
  date: number;
  cause: MeetingEndCause;
  by?: string;
  /** Why those who are inside leave. */
  leaveCause: LeaveCause;
  unfinished?: UnfinishedEnd;
  /** The room as it was read, and what becomes of it; absent where it is gone. */
  room?: { before: Room; status: RoomStatus; scheduled?: Room['scheduled'] };
  /** How many are inside, as it was read. */
  inside: number;
}

/** Which meetings, the newest first unless told. */
export interface MeetingQuery {
  roomId?: string;
  /** Only those in rooms of this owner. */
  owner?: string;
  /** Only those that run, or only those that are over. */
  active?: boolean;
  sortOrder: 'asc' | 'desc';
  after?: { startDate: number; meetingId: string };
  limit: number;
}

/** Meetings and attendances. Each change is one batch with the room's status and the events that tell of it. */
export interface MeetingStore {
  running(roomId: string): Promise<StoredMeeting | undefined>;
  allRunning(): Promise<StoredMeeting[]>;
  /** Meetings whose end is written but not done. */
  unfinished(): Promise<StoredMeeting[]>;
  find(meetingId: string): Promise<StoredMeeting | undefined>;
  /** Those of these ids that were rooms of ours once: a meeting has run in them. */
  haveRun(roomIds: readonly string[]): Promise<string[]>;
  attendances(meetingId: string): Promise<StoredAttendance[]>;
  /** By meeting: who is inside now. */
  present(meetingIds: readonly string[]): Promise<Map<string, StoredAttendance[]>>;
  inside(roomIds: readonly string[]): Promise<Map<string, Meeting>>;
  list(query: MeetingQuery): Promise<{ meeting: StoredMeeting; attendees: number }[]>;
  /** Forgets meetings that ended before, and who was there, so many at once. How many there were. */
  forget(endedBefore: number, limit: number): Promise<number>;
  /** False where one runs already, where that run of the LiveKit room has already ended, or where the room is gone or closed. */
  begin(meeting: StoredMeeting, events: readonly OutboxEvent[]): Promise<boolean>;
  /** Notes which run of the LiveKit room the meeting is now. False where that was the run of another meeting. */
  adopt(meeting: StoredMeeting, session: string): Promise<boolean>;
  /**
   * Someone is inside; false where that was known. `event` tells of what is written then; `due` is when their stay makes
   * the scheduler look.
   */
  join(
    meeting: StoredMeeting,
    participant: LiveMeetingParticipant,
    event: (attendance: Attendance) => OutboxEvent,
    due?: (attendance: Attendance) => number | undefined,
  ): Promise<boolean>;
  /** Someone is inside no more; false where that was known, or where it is about an earlier connection of theirs. */
  leave(meeting: StoredMeeting, departure: Departure, event: (attendance: Attendance) => OutboxEvent): Promise<boolean>;
  /**
   * Everything at once: the meeting, everyone inside, the room, places, knocks, denials, what was done together, events. False
   * where it had ended, or where the room or who is inside has changed since it was read.
   */
  end(meeting: StoredMeeting, end: MeetingEnd, events: readonly OutboxEvent[]): Promise<boolean>;
  /** The rest is done. */
  finished(meetingId: string): Promise<void>;
  change(meetingId: string, change: MeetingRules): Promise<StoredMeeting | undefined>;
  /** Since when nobody sends anything; undefined: someone does. `due` as for `join`. */
  setIdle(meetingId: string, since: number | undefined, due?: number): Promise<void>;
  noteLeave(meetingId: string, identity: string, cause: LeaveCause): Promise<void>;
}

/** What others may see of a meeting. */
export function recordOf({ session: _, unfinished: __, due: ___, ...record }: StoredMeeting): MeetingRecord {
  return record;
}
