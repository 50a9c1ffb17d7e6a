import type { BreakoutSession } from '../../../shared/domain/breakout';
import type { Room } from '../../../shared/domain/room';

/** Pieces of work that one host at a time may do. */
export interface LeaseStore {
  /** True where `holder` has it until `until` now: it was free, had run out, or was theirs. */
  acquire(name: string, holder: string, now: number, until: number): Promise<boolean>;
  release(name: string, holder: string): Promise<void>;
}

/** What of a meeting its next date depends on. */
export interface MeetingAsRead {
  idleSince?: number;
  /** How many are inside. */
  inside: number;
}

/** When the scheduler must look at what. */
export interface ScheduleStore {
  /** The longest overdue first. */
  dueRooms(now: number, limit: number): Promise<string[]>;
  dueMeetings(now: number, limit: number): Promise<string[]>;
  /** Sessions of breakout rooms. */
  dueBreakouts(now: number, limit: number): Promise<string[]>;
  /** With what the date was reckoned from, it is written only while that is so: what is not is looked at again. */
  setRoomDue(roomId: string, due: number | undefined, asRead?: Pick<Room, 'updateDate' | 'status'>): Promise<void>;
  setMeetingDue(meetingId: string, due: number | undefined, asRead?: MeetingAsRead): Promise<void>;
  setBreakoutsDue(sessionId: string, due: number | undefined, asRead?: Pick<BreakoutSession, 'endDate'>): Promise<void>;
  /** The earliest of all; absent: nothing is ever due. */
  next(): Promise<number | undefined>;
}
