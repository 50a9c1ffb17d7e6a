/**
 * Every way a request can fail, by a name that never changes. The HTTP status stands beside it because callers of the
 * REST API need one; the sentence a person reads is chosen by the renderer.
 */
export const ERROR_STATUS = {
  /** The request's shape is wrong; `details` names the fields. */
  INVALID_INPUT: 422,
  /** Who is calling could not be established: no key, no session, or one that has ended. */
  UNAUTHENTICATED: 401,
  /** The caller is known, but may not do this. */
  NOT_ALLOWED: 403,
  /** Too many attempts; try again after `retryAfter` seconds. */
  TOO_MANY_ATTEMPTS: 429,
  ROOM_NOT_FOUND: 404,
  /** The link's secret fits no room, or the link was replaced by a new one. */
  LINK_NOT_VALID: 403,
  /** The text is neither a link, a code nor the name of a room here. */
  LINK_MALFORMED: 422,
  /** A meeting is running in the room; say so explicitly to end it. */
  ROOM_HAS_ACTIVE_MEETING: 409,
  /** No LiveKit server answers at the address. */
  MEETING_SERVER_UNREACHABLE: 503,
  /** The LiveKit server answers, but does not accept the key and secret. */
  MEETING_SERVER_WRONG_KEY: 502,
  /** The clocks of this machine and the LiveKit server differ too much for tokens to be valid. */
  CLOCK_SKEW: 502,
  /** The embedded livekit-server is being found, built or started. */
  MEETING_SERVER_NOT_READY: 503,
  /** No livekit-server could be found, built or fetched. */
  MEETING_SERVER_MISSING: 503,
  /** Something else listens on the port that was asked for. */
  PORT_TAKEN: 409,
  /** No Parley host answers at the address. */
  HOST_UNREACHABLE: 502,
  /** The disk is full; nothing was written. */
  STORAGE_FULL: 507,
  /** Another process holds the database. */
  STORAGE_LOCKED: 503,
  /** The database cannot be read; it was kept aside. */
  STORAGE_CORRUPT: 500,
  WORKSPACE_NOT_FOUND: 404,
  /** A workspace cannot be changed or left while a call runs in it. */
  CALL_RUNNING: 409,
  /** Something we did not foresee; the log has it under `id`. */
  UNEXPECTED: 500,
} as const;

/** The stable name of a failure. */
export type ErrorCode = keyof typeof ERROR_STATUS;
