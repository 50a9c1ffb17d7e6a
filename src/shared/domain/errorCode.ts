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
  /** Links of this kind are switched off for the room. */
  ACCESS_DISABLED: 403,
  /** The room is closed or archived. */
  ROOM_CLOSED: 409,
  /** `date` says from when it can be joined. */
  ROOM_NOT_OPEN_YET: 403,
  /** `date` says since when it cannot be joined any more. */
  ROOM_EXPIRED: 410,
  /** Only members and users may come in. */
  ROOM_PRIVATE: 403,
  /** Someone inside must let them in: knock, and wait. */
  LOBBY_REQUIRED: 403,
  /** Someone inside has said no. */
  KNOCK_DENIED: 403,
  /** The knock is not there any more: they stopped waiting, or the meeting is over. */
  KNOCK_NOT_FOUND: 404,
  /** A moderator has locked the meeting. */
  MEETING_LOCKED: 403,
  /** As many people are inside as the room takes; `limit` says how many. */
  MEETING_FULL: 409,
  /** They were removed from this meeting and may not come back. */
  BANNED: 403,
  /** No meeting runs in the room, or none has this id. */
  MEETING_NOT_FOUND: 404,
  PARTICIPANT_NOT_FOUND: 404,
  /** The room's chat is not kept by the host: it is end-to-end encrypted, or has none. */
  CHAT_NOT_KEPT: 409,
  MESSAGE_NOT_FOUND: 404,
  POLL_NOT_FOUND: 404,
  /** The poll takes no more votes. */
  POLL_CLOSED: 409,
  /** The meeting has as many polls as it can; `limit` says how many. */
  TOO_MANY_POLLS: 409,
  TIMER_NOT_FOUND: 404,
  /** The meeting is not divided into breakout rooms, or not any more. */
  BREAKOUTS_NOT_FOUND: 404,
  BREAKOUT_NOT_FOUND: 404,
  MEMBER_NOT_FOUND: 404,
  MEMBER_EXISTS: 409,
  USER_NOT_FOUND: 404,
  USER_EXISTS: 409,
  /** Somebody must be left who may do everything. */
  LAST_ADMIN: 409,
  API_KEY_NOT_FOUND: 404,
  WEBHOOK_NOT_FOUND: 404,
  /** The address is not one that the host may send to. */
  WEBHOOK_TARGET_REFUSED: 422,
  /** Another room has this id of the caller's own. */
  CUSTOM_ID_TAKEN: 409,
  RECORDING_NOT_FOUND: 404,
  /** The room's rules do not allow recording; with encryption, nothing can. */
  RECORDING_DISABLED: 403,
  /** This host has no recording engine. */
  RECORDING_NOT_AVAILABLE: 503,
  /** The state of the recording does not allow this. */
  RECORDING_CONFLICT: 409,
  /** Of several things, some could not be deleted: `deleted` and `failed` tell which. */
  DELETED_IN_PART: 400,
  /** The text is neither a link, a code nor the name of a room here. */
  LINK_MALFORMED: 422,
  /** A meeting is running in the room; say so explicitly to end it. */
  ROOM_HAS_ACTIVE_MEETING: 409,
  /** Recordings of the room are stored; say what becomes of them. */
  ROOM_HAS_RECORDINGS: 409,
  ROOM_HAS_MEETING_AND_RECORDINGS: 409,
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
  /** Others are in meetings that would end, and the owner of this computer has kept them there. */
  OTHERS_INSIDE: 409,
  /** Something we did not foresee; the log has it under `id`. */
  UNEXPECTED: 500,
} as const;

/** The stable name of a failure. */
export type ErrorCode = keyof typeof ERROR_STATUS;
