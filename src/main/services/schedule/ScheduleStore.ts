/** Pieces of work that one host at a time may do. */
export interface LeaseStore {
  /** True where `holder` has it until `until` now: it was free, had run out, or was theirs. */
  acquire(name: string, holder: string, now: number, until: number): Promise<boolean>;
  release(name: string, holder: string): Promise<void>;
}

/** When the scheduler must look at what. */
export interface ScheduleStore {
  /** The longest overdue first. */
  dueRooms(now: number, limit: number): Promise<string[]>;
  dueMeetings(now: number, limit: number): Promise<string[]>;
  /** Sessions of breakout rooms. */
  dueBreakouts(now: number, limit: number): Promise<string[]>;
  setRoomDue(roomId: string, due: number | undefined): Promise<void>;
  setMeetingDue(meetingId: string, due: number | undefined): Promise<void>;
  setBreakoutsDue(sessionId: string, due: number | undefined): Promise<void>;
  /** The earliest of all; absent: nothing is ever due. */
  next(): Promise<number | undefined>;
}
