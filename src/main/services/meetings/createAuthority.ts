import { type Pass, standingIn } from '../../../shared/domain/admit';
import { mayManageRoom } from '../../../shared/domain/caller';
import { Fault } from '../../../shared/domain/fault';
import { defaultPermissions, type Permission, type PermissionSet } from '../../../shared/domain/permission';
import { denialKeys, type Place } from '../../../shared/domain/place';
import type { Role } from '../../../shared/domain/role';
import type { Room } from '../../../shared/domain/room';
import type { Visitor } from '../visitor';
import type { MeetingDeps } from './MeetingDeps';
import type { MemberClaims, MemberTokens } from './memberTokens';

/** Who does something in a meeting, and what they may do there now. */
export interface Actor {
  /** For the audit log and for whoever asks who ended it. */
  label: string;
  /** Set where they are inside themselves. */
  identity?: string;
  isManager: boolean;
  baseRole: Role;
  role: Role;
  permissions: PermissionSet;
}

/** Someone's place as their token and the rules of now have it. */
export interface HeldPlace {
  room: Room;
  place: Place;
  permissions: PermissionSet;
}

/** Who may do what in a running meeting: whoever manages the room, or whoever has a place that allows it. */
export interface Authority {
  /** Throws UNAUTHENTICATED, ROOM_NOT_FOUND or NOT_ALLOWED. */
  actor(roomId: string, visitor: Visitor): Promise<{ room: Room; actor: Actor }>;
  /** The same, refusing whoever lacks the permission or, for `moderate`, the role. */
  need(
    roomId: string,
    visitor: Visitor,
    right: Permission | 'moderate' | 'manage',
  ): Promise<{ room: Room; actor: Actor }>;
  /** The place that the visitor's token stands for, looked up and decided anew. Throws where it is not good. */
  held(roomId: string, visitor: Visitor): Promise<HeldPlace>;
  /** Whose place the visitor says to have in this room. Throws UNAUTHENTICATED where the token is not good. */
  claims(roomId: string, visitor: Visitor, graceMs?: number): Promise<MemberClaims>;
  isDenied(roomId: string, identity: string): Promise<boolean>;
  /** What the holder of a place shows by it. They manage the room only while their account still does. */
  passOf(place: Place, room: Room): Promise<Extract<Pass, { kind: 'place' }>>;
}

type Deps = Pick<MeetingDeps, 'rooms' | 'members' | 'users' | 'places' | 'ledger'> & { memberTokens: MemberTokens };

export function createAuthority({ rooms, members, users, places, ledger, memberTokens }: Deps): Authority {
  async function claims(roomId: string, { memberToken }: Visitor, graceMs?: number): Promise<MemberClaims> {
    if (!memberToken) throw new Fault('UNAUTHENTICATED', { reason: 'The token of a place is missing.' });
    const found = await memberTokens.verify(memberToken, graceMs);
    if (found.roomId !== roomId) throw new Fault('NOT_ALLOWED', { reason: 'The place is one in another room.' });
    return found;
  }

  async function passOf(place: Place, room: Room): Promise<Extract<Pass, { kind: 'place' }>> {
    const { roomId, memberId, userId } = place;
    const [member, user] = await Promise.all([
      memberId === undefined ? undefined : members.find(roomId, memberId),
      userId === undefined ? undefined : users.find(userId),
    ]);
    if (userId === undefined) return { kind: 'place', place, member };
    const isManager = place.isManager && user !== undefined && mayManageRoom({ kind: 'user', ...user }, room);
    return { kind: 'place', place: { ...place, isManager }, member, isAccountGone: user === undefined };
  }

  async function held(roomId: string, visitor: Visitor): Promise<HeldPlace> {
    const { identity, issued } = await claims(roomId, visitor);
    const room = await rooms.find(roomId);
    if (!room) throw new Fault('ROOM_NOT_FOUND', { roomIds: [roomId] });
    const known = await places.find(roomId, identity);
    if (!known) throw new Fault('UNAUTHENTICATED', { reason: 'The place is gone with its meeting.' });
    const [pass, meeting] = await Promise.all([passOf(known, room), ledger.current(roomId)]);
    const changed = Math.max(room.rolesUpdatedAt, pass.member?.permissionsUpdatedAt ?? 0);
    if (issued < changed) throw new Fault('UNAUTHENTICATED', { reason: 'The rules have changed: refresh the place.' });
    const standing = standingIn({ room, caller: visitor.caller, pass, forbidden: meeting?.forbidden });
    if (!standing.ok) throw new Fault(standing.code);
    return { room, place: pass.place, permissions: standing.permissions };
  }

  async function actor(roomId: string, visitor: Visitor): Promise<{ room: Room; actor: Actor }> {
    const { caller, memberToken } = visitor;
    const room = caller.kind === 'guest' ? undefined : await rooms.find(roomId);
    if (caller.kind !== 'guest' && room && mayManageRoom(caller, room)) {
      const label = caller.kind === 'user' ? caller.userId : caller.label;
      const mine = memberToken ? await claims(roomId, visitor).catch(() => undefined) : undefined;
      const role: Role = 'moderator';
      const permissions = defaultPermissions(role);
      return { room, actor: { label, identity: mine?.identity, isManager: true, baseRole: role, role, permissions } };
    }
    if (memberToken || caller.kind === 'guest') {
      const { room: its, place, permissions } = await held(roomId, visitor);
      const { identity, isManager, baseRole, role } = place;
      return { room: its, actor: { label: identity, identity, isManager, baseRole, role, permissions } };
    }
    if (!room) throw new Fault('ROOM_NOT_FOUND', { roomIds: [roomId] });
    throw new Fault('NOT_ALLOWED', { reason: 'The room is managed by others.' });
  }

  return {
    actor,
    held,
    claims,
    passOf,
    isDenied: (roomId, identity) => places.isDenied(roomId, denialKeys({ identity })),

    async need(roomId, visitor, right) {
      const found = await actor(roomId, visitor);
      const { isManager, role, permissions } = found.actor;
      const may = right === 'manage' ? false : right === 'moderate' ? role === 'moderator' : permissions[right];
      if (!isManager && !may) throw new Fault('NOT_ALLOWED', { reason: right });
      return found;
    },
  };
}
