import type { BreakoutSession } from '../../../shared/domain/breakout';

/** The smaller rooms of running meetings. Gone when everyone has been called back. */
export interface BreakoutStore {
  /** In place of the one that runs, which is closed; its LiveKit rooms are due at `due` then. */
  open(session: BreakoutSession, due: number): Promise<void>;
  /** The one that has not been closed. */
  running(roomId: string): Promise<BreakoutSession | undefined>;
  find(sessionId: string): Promise<BreakoutSession | undefined>;
  /** All whose LiveKit rooms may be there still: of one room, or of all. Without seats. */
  standing(roomId?: string): Promise<Omit<BreakoutSession, 'seats'>[]>;
  /** `null` takes a seat away. */
  seat(sessionId: string, seats: Record<string, string | null>): Promise<void>;
  /** Undefined: no end. The end is due then. False where it is not there, or closed. */
  setEnd(sessionId: string, endDate: number | undefined): Promise<boolean>;
  /** Its LiveKit rooms are due at `due`. */
  close(sessionId: string, date: number, due: number): Promise<void>;
  remove(sessionId: string): Promise<void>;
}
