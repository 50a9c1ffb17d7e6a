import type { Forbidden } from './effectivePermissions';
import type { Role } from './role';

/** Someone in a meeting, as far as those outside may know. */
export interface MeetingParticipant {
  identity: string;
  name: string;
  role: Role;
  /** Milliseconds since the epoch. */
  joinedDate: number;
}

/** One occurrence in a room, while it runs, as LiveKit tells it. */
export interface Meeting {
  /** Milliseconds since the epoch. */
  startDate: number;
  participants: MeetingParticipant[];
}

/** Why a meeting is over. */
export const MEETING_END_CAUSES = [
  /** The last person left. */
  'everyone_left',
  /** Someone ended it for all. */
  'ended',
  'max_duration',
  'idle',
  'room_expired',
  'room_deleted',
  /** The LiveKit server lost it, or stopped. */
  'server_lost',
] as const;
export type MeetingEndCause = (typeof MEETING_END_CAUSES)[number];

/** Why someone is not in a meeting any more. */
export const LEAVE_CAUSES = ['left', 'removed', 'max_stay', 'meeting_ended', 'connection_lost', 'unknown'] as const;
export type LeaveCause = (typeof LEAVE_CAUSES)[number];

/** What the host remembers of a meeting. Dates in milliseconds since the epoch. */
export interface MeetingRecord {
  meetingId: string;
  roomId: string;
  /** The room's name when the meeting began. */
  roomName: string;
  startDate: number;
  /** Absent while it runs. */
  endDate?: number;
  endCause?: MeetingEndCause;
  /** Who ended it: an identity, a user or a key's label. */
  endedBy?: string;
  /** Nobody but trusted people may come in. */
  isLocked: boolean;
  /** What moderators have forbidden to all others. */
  forbidden: Forbidden;
  /** Since when nobody has published anything; absent while someone does. */
  idleSince?: number;
}

/** One person's time in one meeting. Dates in milliseconds since the epoch. */
export interface Attendance {
  meetingId: string;
  identity: string;
  name: string;
  /** The role now: it may have been changed while the meeting ran. */
  role: Role;
  /** Set where they are a member. */
  memberId?: string;
  joinedDate: number;
  /** Absent while they are inside. */
  leftDate?: number;
  leaveCause?: LeaveCause;
}
