import type { Attendance, LeaveCause, Meeting, MeetingEndCause, MeetingRecord } from '../../../shared/domain/meeting';
import type { Room, RoomStatus } from '../../../shared/domain/room';
import type { OutboxEvent } from '../../../shared/domain/webhookEvent';
import type { LiveMeetingParticipant } from '../ports';

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
}

export interface StoredAttendance extends Attendance {
  session?: string;
}

/** A meeting, its room and everyone who is or was there. */
export interface RunningMeeting {
  meeting: StoredMeeting;
  /** Absent where it was deleted meanwhile. */
  room?: Room;
  attendances: StoredAttendance[];
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
  unfinished?: UnfinishedEnd;
  /** What the room becomes. */
  room: { status: RoomStatus; scheduled?: Room['scheduled'] };
}

/** Which meetings, the newest first. */
export interface MeetingQuery {
  roomId?: string;
  /** Only rooms of this owner. */
  owner?: string;
  active?: boolean;
  sortOrder: 'asc' | 'desc';
  after?: { startDate: number; meetingId: string };
  limit: number;
}

/** Meetings and attendances. Each change is one batch with the room's status and the events that tell of it. */
export interface MeetingStore {
  running(roomId: string): Promise<StoredMeeting | undefined>;
  allRunning(): Promise<StoredMeeting[]>;
  unfinished(): Promise<StoredMeeting[]>;
  find(meetingId: string): Promise<StoredMeeting | undefined>;
  /** Whether a meeting ever ran in a room of this id. */
  hasRun(roomId: string): Promise<boolean>;
  attendances(meetingIds: readonly string[]): Promise<StoredAttendance[]>;
  inside(roomIds: readonly string[]): Promise<Map<string, Meeting>>;
  list(query: MeetingQuery): Promise<{ record: MeetingRecord; attendees: number }[]>;
  /** False where one runs already, where that run of the LiveKit room has already ended, or where the room is gone or closed. */
  begin(meeting: StoredMeeting, events: readonly OutboxEvent[]): Promise<boolean>;
  /** Notes which run of the LiveKit room the meeting is now. */
  adopt(meetingId: string, session: string): Promise<void>;
  /** Someone is inside; false where that was known. `event` is given what is written then. */
  join(
    meeting: StoredMeeting,
    participant: LiveMeetingParticipant,
    event: (attendance: Attendance) => OutboxEvent,
  ): Promise<boolean>;
  /** Someone is inside no more; false where that was known, or where it is about an earlier connection of theirs. */
  leave(meeting: StoredMeeting, departure: Departure, event: (attendance: Attendance) => OutboxEvent): Promise<boolean>;
  /** Everything at once: the meeting, everyone inside, the room, events. False where it had ended. */
  end(meeting: StoredMeeting, end: MeetingEnd, events: readonly OutboxEvent[]): Promise<boolean>;
  /** The rest is done. */
  finished(meetingId: string): Promise<void>;
  change(
    meetingId: string,
    change: Partial<Pick<MeetingRecord, 'isLocked' | 'forbidden'>>,
  ): Promise<StoredMeeting | undefined>;
  /** Since when nobody sends anything; undefined: someone does. False where it was so already. */
  setIdle(meetingId: string, since: number | undefined): Promise<boolean>;
  setDue(meetingId: string, due: number | undefined): Promise<void>;
  noteLeave(meetingId: string, identity: string, cause: LeaveCause): Promise<void>;
}
