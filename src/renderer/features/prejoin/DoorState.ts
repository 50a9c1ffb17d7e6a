import type { ErrorCode } from '../../../shared/domain/errorCode';

/** How a room's door looks to someone who stands before it. */
export type DoorState =
  | { kind: 'open' }
  /** Someone inside has to let them in. */
  | { kind: 'knock' }
  | { kind: 'waiting'; ahead: number; isAttended: boolean }
  /** `isQueued`: they come in as soon as someone leaves. */
  | { kind: 'full'; isQueued: boolean }
  /** Opens by itself at `date`, in milliseconds since the epoch. */
  | { kind: 'early'; date: number }
  /** Nothing to be done here now. */
  | { kind: 'shut'; code: ErrorCode; date?: number };
