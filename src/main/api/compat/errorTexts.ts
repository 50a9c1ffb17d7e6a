import type { ErrorCode } from '../../../shared/domain/errorCode';

/** What OpenVidu Meet calls a family of failures in `error`. */
type Family =
  | 'Room Error'
  | 'Room Member Error'
  | 'Meeting Error'
  | 'Lobby Error'
  | 'Participant Error'
  | 'Breakout Error'
  | 'Timer Error'
  | 'Poll Error'
  | 'Chat Error'
  | 'Recording Error'
  | 'User Error'
  | 'API Key Error'
  | 'Webhook Error'
  | 'Authentication Error'
  | 'Authorization Error'
  | 'Too Many Requests'
  | 'Unprocessable Entity'
  | 'Link Error'
  | 'LiveKit Error'
  | 'Storage Error'
  | 'Host Error'
  | 'Internal Server Error';

/** For those who read answers of the REST API: the family and a sentence for each code. */
export const ERROR_TEXTS: Record<ErrorCode, readonly [family: Family, sentence: string]> = {
  INVALID_INPUT: ['Unprocessable Entity', 'Some of what was sent is not as it should be.'],
  UNAUTHENTICATED: ['Authentication Error', 'Send an API key, an access token or a session that is good.'],
  NOT_ALLOWED: ['Authorization Error', 'You may not do this.'],
  TOO_MANY_ATTEMPTS: ['Too Many Requests', 'Too many attempts. Wait, then try again.'],
  ROOM_NOT_FOUND: ['Room Error', 'There is no such room.'],
  LINK_NOT_VALID: ['Authorization Error', 'This opens no room here.'],
  ACCESS_DISABLED: ['Authorization Error', 'Links of this kind are switched off for the room.'],
  ROOM_CLOSED: ['Room Error', 'The room is closed.'],
  ROOM_NOT_OPEN_YET: ['Room Error', 'The room cannot be joined yet.'],
  ROOM_EXPIRED: ['Room Error', 'The room cannot be joined any more.'],
  ROOM_PRIVATE: ['Authorization Error', 'Only members may come into this room.'],
  LOBBY_REQUIRED: ['Lobby Error', 'Someone inside must let you in: ask in the lobby.'],
  KNOCK_DENIED: ['Lobby Error', 'Someone inside has said no.'],
  KNOCK_NOT_FOUND: ['Lobby Error', 'Nobody waits in the lobby under this name.'],
  MEETING_LOCKED: ['Meeting Error', 'The meeting is locked.'],
  MEETING_FULL: ['Meeting Error', 'As many people are inside as the room takes.'],
  BANNED: ['Authorization Error', 'Someone who was removed may not come back into this meeting.'],
  MEETING_NOT_FOUND: ['Meeting Error', 'There is no such meeting, or none runs in the room.'],
  PARTICIPANT_NOT_FOUND: ['Participant Error', 'Nobody of this identity is inside.'],
  CHAT_NOT_KEPT: ['Chat Error', "The host does not keep this room's chat."],
  MESSAGE_NOT_FOUND: ['Chat Error', 'There is no such message.'],
  POLL_NOT_FOUND: ['Poll Error', 'There is no such poll in this meeting.'],
  POLL_CLOSED: ['Poll Error', 'The poll takes no more votes.'],
  TOO_MANY_POLLS: ['Poll Error', 'The meeting has as many polls as it can.'],
  TIMER_NOT_FOUND: ['Timer Error', 'No timer runs in this meeting.'],
  BREAKOUTS_NOT_FOUND: ['Breakout Error', 'The meeting is not divided into breakout rooms.'],
  BREAKOUT_NOT_FOUND: ['Breakout Error', 'There is no such breakout room.'],
  MEMBER_NOT_FOUND: ['Room Member Error', 'The room has no such member.'],
  MEMBER_EXISTS: ['Room Member Error', 'This user is a member of the room already.'],
  USER_NOT_FOUND: ['User Error', 'There is no such user.'],
  USER_EXISTS: ['User Error', 'There is a user of this id already.'],
  LAST_ADMIN: ['User Error', 'Somebody must be left who may do everything.'],
  API_KEY_NOT_FOUND: ['API Key Error', 'There is no such key.'],
  WEBHOOK_NOT_FOUND: ['Webhook Error', 'There is no such endpoint or delivery.'],
  WEBHOOK_TARGET_REFUSED: ['Webhook Error', 'This host does not send to that address.'],
  CUSTOM_ID_TAKEN: ['Room Error', 'Another room has this id already.'],
  RECORDING_NOT_FOUND: ['Recording Error', 'There is no such recording.'],
  RECORDING_DISABLED: ['Recording Error', "The room's rules do not allow recording."],
  RECORDING_NOT_AVAILABLE: ['Recording Error', 'This host has no recording engine.'],
  RECORDING_CONFLICT: ['Recording Error', 'The state of the recording does not allow this.'],
  DELETED_IN_PART: ['Unprocessable Entity', 'Some could not be deleted.'],
  LINK_MALFORMED: ['Link Error', 'This is neither a link, a code nor the name of a room here.'],
  ROOM_HAS_ACTIVE_MEETING: ['Room Error', 'A meeting is running in the room.'],
  ROOM_HAS_RECORDINGS: ['Room Error', 'Recordings of the room are stored.'],
  ROOM_HAS_MEETING_AND_RECORDINGS: ['Room Error', 'A meeting is running in the room, and recordings of it are stored.'],
  MEETING_SERVER_UNREACHABLE: ['LiveKit Error', 'The LiveKit server does not answer.'],
  MEETING_SERVER_WRONG_KEY: ['LiveKit Error', 'The LiveKit server does not accept the key of this host.'],
  CLOCK_SKEW: ['LiveKit Error', 'The clocks of this host and the LiveKit server differ too much.'],
  MEETING_SERVER_NOT_READY: ['LiveKit Error', 'The LiveKit server is being started.'],
  MEETING_SERVER_MISSING: ['LiveKit Error', 'This host found no LiveKit server to start.'],
  PORT_TAKEN: ['Host Error', 'Something else listens on that port.'],
  HOST_UNREACHABLE: ['Host Error', 'No Parley host answers at that address.'],
  STORAGE_FULL: ['Storage Error', 'The disk is full; nothing was written.'],
  STORAGE_LOCKED: ['Storage Error', 'The database is busy. Try again.'],
  STORAGE_CORRUPT: ['Storage Error', 'The database cannot be read.'],
  WORKSPACE_NOT_FOUND: ['Host Error', 'There is no such workspace.'],
  CALL_RUNNING: ['Host Error', 'A call is running.'],
  OTHERS_INSIDE: ['Host Error', 'Others are in a meeting.'],
  UNEXPECTED: ['Internal Server Error', 'Something went wrong that nobody foresaw.'],
};
