import type { ErrorCode } from './errorCode';

/** What a failure can tell beside its code. All optional; which are set depends on the code. */
export interface FaultData {
  /** INVALID_INPUT: one entry for each field that is wrong, `field` as a dotted path. */
  details?: { field: string; message: string }[];
  /** TOO_MANY_ATTEMPTS: seconds to wait. */
  retryAfter?: number;
  /** ROOM_HAS_ACTIVE_MEETING, ROOM_NOT_FOUND: which rooms. */
  roomIds?: string[];
  /** ROOM_NOT_OPEN_YET, ROOM_EXPIRED: milliseconds since the epoch. */
  date?: number;
  /** MEETING_FULL: how many may be inside. */
  limit?: number;
  /** DELETED_IN_PART: what went, and what did not and why. */
  deleted?: unknown[];
  failed?: { id: string; code: ErrorCode; room?: unknown }[];
  /** CLOCK_SKEW: server's clock minus ours, in seconds. */
  skewSeconds?: number;
  /** Technical detail for the "Details" fold and the log: never a secret. */
  reason?: string;
}

/** A declared failure on its way from a service to the caller. */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly code: ErrorCode,
    readonly data: FaultData = {},
  ) {
    super(data.reason ? `${code}: ${data.reason}` : code);
  }
}
