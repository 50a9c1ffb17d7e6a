import type { Forbidden } from '../../../shared/domain/effectivePermissions';
import type { Attendance, LeaveCause, Meeting, MeetingEndCause, MeetingRecord } from '../../../shared/domain/meeting';
import type { MeetingServerEvent } from '../ports';

/** What moderators change while a meeting runs; what is not named stays as it is. */
export interface MeetingRules {
  isLocked?: boolean;
  forbidden?: Partial<Forbidden>;
}

/**
 * The host's own book of meetings, and the one place where a room's status moves between `open` and `active_meeting`.
 * What LiveKit reports is written down here; what it did not report is found by looking and put right.
 */
export interface MeetingLedger {
  /** Writes down what the LiveKit server reports. The same twice changes nothing. */
  receive(event: MeetingServerEvent): Promise<void>;
  /** The running meeting as it is written. */
  current(roomId: string): Promise<MeetingRecord | undefined>;
  /** The same after asking LiveKit and putting right what differs; as written where LiveKit is away. Before irrevocable decisions. */
  verified(roomId: string): Promise<MeetingRecord | undefined>;
  /** Begins a meeting where none runs. The running one either way. */
  begin(roomId: string, date: number): Promise<MeetingRecord>;
  /**
   * Ends the meeting: writes why first, then puts everyone out, then does what was scheduled for its end (close or delete
   * the room). Undefined where none runs.
   */
  end(roomId: string, cause: MeetingEndCause, by?: string): Promise<MeetingRecord | undefined>;
  /** Locks, forbids. Undefined where none runs. */
  change(roomId: string, change: MeetingRules): Promise<MeetingRecord | undefined>;
  /** Notes why someone is about to leave, before LiveKit is told to put them out. */
  noteLeave(roomId: string, identity: string, cause: LeaveCause): Promise<void>;
  attendances(meetingId: string): Promise<Attendance[]>;
  /** Who is inside these rooms, as it is written: one query, LiveKit is not asked. Only rooms in which a meeting runs. */
  inside(roomIds: readonly string[]): Promise<Map<string, Meeting>>;
  /** Looks at all running meetings and puts right what differs. Any host may; one at a time does. */
  reconcile(): Promise<void>;
  /** Calls the listener with the room whenever its meeting, who is inside or its rules may have changed, on any host. */
  subscribe(listener: (roomId: string) => void): () => void;
  /** Lets another host reconcile at once. */
  close(): Promise<void>;
}
