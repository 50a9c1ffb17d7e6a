import type { Caller } from './caller';
import { mayManageRoom } from './caller';
import { effectivePermissions, type Forbidden, NOTHING_FORBIDDEN } from './effectivePermissions';
import type { ErrorCode } from './errorCode';
import type { Member } from './member';
import { obstacleOf } from './obstacleOf';
import type { PermissionSet } from './permission';
import type { Place } from './place';
import type { Role } from './role';
import type { Room } from './room';

/** What someone shows at the door, once the host has looked it up. */
export type Pass =
  /** The secret of one of the room's links. */
  | { kind: 'link'; role: Role }
  /** Membership, by account or by personal link. */
  | { kind: 'member'; member: Member }
  /**
   * A place in the running meeting that they were given before, and their membership where they came by one.
   * `isAccountGone`: they came with an account, and have it no more.
   */
  | { kind: 'place'; place: Place; member?: Member; isAccountGone?: boolean }
  /** Nothing but who they are. */
  | { kind: 'none' };

/** Everything the decision rests on. */
export interface Arrival {
  room: Room;
  caller: Caller;
  pass: Pass;
  /** Milliseconds since the epoch. */
  now: number;
  /** People inside now, without this person. */
  participants: number;
  /** A moderator has locked the running meeting. */
  isLocked: boolean;
  /** They were removed and may not come back. */
  isBanned: boolean;
  /** What became of their knocking, if they have knocked. */
  knock?: 'waiting' | 'admitted' | 'denied';
  forbidden?: Forbidden;
}

/** Who someone is to a room, whatever state the room is in. */
export type Standing =
  | { ok: true; role: Role; permissions: PermissionSet; isTrusted: boolean }
  | { ok: false; code: ErrorCode };

/**
 * The answer at the door. `date` with ROOM_NOT_OPEN_YET and ROOM_EXPIRED, in milliseconds since the epoch; `limit` with
 * MEETING_FULL.
 */
export type Admission =
  | { ok: true; role: Role; permissions: PermissionSet }
  | { ok: false; code: ErrorCode; date?: number; limit?: number };

/**
 * As what someone stands before a room: by a place they have, by owning or managing the room, by membership, by link or
 * by account, in this order. Trusted people need no one to let them in. A link that does not fit, or no link, is
 * LINK_NOT_VALID: a guest learns nothing about which rooms exist.
 */
export function standingIn({
  room,
  caller,
  pass,
  forbidden = NOTHING_FORBIDDEN,
}: Pick<Arrival, 'room' | 'caller' | 'pass' | 'forbidden'>): Standing {
  const as = (role: Role, isTrusted: boolean, custom?: Partial<PermissionSet>): Standing => ({
    ok: true,
    role,
    isTrusted,
    permissions: effectivePermissions(room, role, {
      custom,
      forbidden: role === 'moderator' ? NOTHING_FORBIDDEN : forbidden,
    }),
  });
  if (pass.kind === 'place') return standingOf(pass, room, as);
  if (mayManageRoom(caller, room)) return as('moderator', true);
  if (pass.kind === 'member') return as(pass.member.baseRole, true, pass.member.customPermissions);
  if (pass.kind === 'link') {
    if (!room.access.anonymous[pass.role]) return { ok: false, code: 'ACCESS_DISABLED' };
    return as(pass.role, pass.role === 'moderator' && room.config.privacy === 'public');
  }
  if (caller.kind === 'user' && room.access.user) return as('speaker', true);
  return { ok: false, code: caller.kind === 'user' ? 'NOT_ALLOWED' : 'LINK_NOT_VALID' };
}

/** Someone who was let in before keeps that while the way they came by is open; their role is what it was made since. */
function standingOf(
  { place, member, isAccountGone }: Extract<Pass, { kind: 'place' }>,
  room: Room,
  as: (role: Role, isTrusted: boolean, custom: Partial<PermissionSet>) => Standing,
): Standing {
  const isMemberGone = place.memberId !== undefined && !member;
  if (isMemberGone || isAccountGone) return { ok: false, code: 'NOT_ALLOWED' };
  const isOpen = room.access.anonymous[place.baseRole] || (place.userId !== undefined && room.access.user);
  if (!place.isManager && !member && !isOpen) return { ok: false, code: 'ACCESS_DISABLED' };
  return as(place.role, true, { ...member?.customPermissions, ...place.permissions });
}

/**
 * Decides whether someone may come into the meeting now, and as what. The one place where this is decided. The first
 * reason in this order is the answer: who they are, banned, archived or closed, too early, expired, no permission,
 * denied, locked, private, waiting, full.
 */
export function admit(arrival: Arrival): Admission {
  const { room, now, participants, isLocked, isBanned, knock } = arrival;
  const standing = standingIn(arrival);
  if (!standing.ok) return standing;
  const { role, permissions, isTrusted } = standing;
  const { maxParticipants } = room.limits;
  const hasPlace = arrival.pass.kind === 'place';
  if (isBanned) return { ok: false, code: 'BANNED' };
  const obstacle = obstacleOf(room, now);
  if (obstacle) return { ok: false, ...obstacle };
  if (!permissions.meetingJoin) return { ok: false, code: 'NOT_ALLOWED' };
  const isLetIn = isTrusted || knock === 'admitted';
  if (knock === 'denied' && !isTrusted) return { ok: false, code: 'KNOCK_DENIED' };
  if (isLocked && !isLetIn) return { ok: false, code: 'MEETING_LOCKED' };
  if (!isLetIn && !room.config.lobby.enabled && room.config.privacy === 'private')
    return { ok: false, code: 'ROOM_PRIVATE' };
  if (!isLetIn && room.config.lobby.enabled) return { ok: false, code: 'LOBBY_REQUIRED' };
  if (!hasPlace && maxParticipants !== undefined && participants >= maxParticipants) {
    return { ok: false, code: 'MEETING_FULL', limit: maxParticipants };
  }
  return { ok: true, role, permissions };
}
