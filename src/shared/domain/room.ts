import type { PermissionSet } from './permission';
import type { Role } from './role';
import type { RoomConfig } from './roomConfig';
import type { RoomLimits } from './roomLimits';
import { withoutUndefined } from './withoutUndefined';

/** `active_meeting` from the first join until the meeting has ended. */
export const ROOM_STATUSES = ['open', 'active_meeting', 'closed'] as const;
export type RoomStatus = (typeof ROOM_STATUSES)[number];

/** What is done with the room when a meeting in it ends. */
export const MEETING_END_ACTIONS = ['none', 'close', 'delete'] as const;
export type MeetingEndAction = (typeof MEETING_END_ACTIONS)[number];

/** How a room's deletion treats a running meeting and stored recordings. Names as in OpenVidu Meet. */
export interface AutoDeletionPolicy {
  withMeeting: 'force' | 'when_meeting_ends';
  withRecordings: 'force' | 'close';
}

/** Who may come in by which kind of address. */
export interface RoomAccess {
  /** Links without an account, each on or off. `recording` opens the recordings only. */
  anonymous: Record<Role | 'recording', boolean>;
  /** Every signed-in user of the host, as a speaker. */
  user: boolean;
}

/** A change of access; what is absent stays. */
export interface RoomAccessPatch {
  anonymous?: Partial<RoomAccess['anonymous']>;
  user?: boolean;
}

/** Whose address a link is. */
export const LINK_KINDS = ['moderator', 'speaker', 'recording'] as const satisfies readonly (Role | 'recording')[];
export type LinkKind = (typeof LINK_KINDS)[number];

/** The lasting place that meetings happen in. Dates in milliseconds since the epoch. */
export interface Room {
  /** Sanitised name, a dash and 15 random characters, or what the creator chose; also the name of the LiveKit room. */
  roomId: string;
  /** A name of the caller's own for the room, unique on this host. */
  customId?: string;
  /** 1 to 50 characters, trimmed. */
  roomName: string;
  /** The user who made it; `admin` where nobody in particular did. */
  owner: string;
  /** BCP 47 language of the room's texts; absent: each person's own. */
  language?: string;
  /** Kept, but out of the way: not in lists unless asked for, and nobody may join. */
  archived: boolean;
  creationDate: number;
  updateDate: number;
  /** When someone was last seen in a meeting here. */
  lastMeetingDate?: number;
  status: RoomStatus;
  config: RoomConfig;
  roles: Record<Role, PermissionSet>;
  /** Tokens of places in a meeting that are older than this are void. */
  rolesUpdatedAt: number;
  access: RoomAccess;
  /** The secret of each link. */
  secrets: Record<LinkKind, string>;
  limits: RoomLimits;
  autoDeletionDate?: number;
  autoDeletionPolicy: AutoDeletionPolicy;
  meetingEndAction: MeetingEndAction;
  /** Decided while a meeting runs, done once at its end; comes before `meetingEndAction`. */
  scheduled?: { action: 'close' | 'delete'; withRecordings: 'force' | 'close' };
  /** What another system's dialect brought along and expects back: kept as it came. By dialect. */
  foreign?: Record<string, unknown>;
}

/** Longest room name, in characters, as in OpenVidu Meet. */
export const ROOM_NAME_MAX = 50;
export const DEFAULT_ROOM_NAME = 'Room';
/** The owner of rooms that were made with an API key or before there were users. */
export const ADMIN_OWNER = 'admin';
export const DEFAULT_AUTO_DELETION_POLICY: AutoDeletionPolicy = {
  withMeeting: 'when_meeting_ends',
  withRecordings: 'close',
};
export const DEFAULT_ACCESS: RoomAccess = {
  anonymous: { moderator: true, speaker: true, recording: true },
  user: false,
};
/** An auto-deletion date lies at least this far ahead, in milliseconds. */
export const AUTO_DELETION_AHEAD_MS = 3_600_000;

/** The access after a change. */
export function mergeAccess(base: RoomAccess, { anonymous = {}, user = base.user }: RoomAccessPatch): RoomAccess {
  return { anonymous: { ...base.anonymous, ...withoutUndefined(anonymous) }, user };
}

/** The name as it is stored: trimmed, inner white space as single spaces. */
export function normaliseRoomName(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A room id for a name: its letters and digits without accents, a dash and `random` (15 characters). */
export function roomIdFor(roomName: string, random: string): string {
  const readable = roomName
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9\s_-]/gu, '')
    .replace(/[\s_-]+/gu, '_')
    .replace(/^_+|_+$/gu, '')
    .slice(0, 40);
  return `${readable || 'room'}-${random}`;
}

/** A room id as someone wrote it, without the characters that none has. */
export function sanitiseRoomId(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]/gu, '');
}
