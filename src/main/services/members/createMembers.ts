import { effectivePermissions } from '../../../shared/domain/effectivePermissions';
import type { ErrorCode } from '../../../shared/domain/errorCode';
import { Fault } from '../../../shared/domain/fault';
import { secretFrom } from '../../../shared/domain/link';
import type { Member } from '../../../shared/domain/member';
import { mergePermissions, type PermissionSet } from '../../../shared/domain/permission';
import type { Role } from '../../../shared/domain/role';
import type { Room } from '../../../shared/domain/room';
import type { Audit } from '../accounts/Audit';
import { decodePageToken, encodePageToken } from '../pageToken';
import type { Clock, Log, MemberQuery, MemberStore, Random } from '../ports';
import { randomId } from '../randomId';
import type { RoomAccess } from '../rooms/createRoomAccess';
import type { Visitor } from '../visitor';

const GUEST_ID_LENGTH = 15;
const SECRET_BYTES = 20;

/** A member and what comes of their role, their own permissions and the room's rules. */
export interface SeenMember {
  member: Member;
  effectivePermissions: PermissionSet;
}

export interface MemberDraft {
  /** A user of this host, or … */
  userId?: string;
  /** … the name of a guest, who gets a link of their own. */
  name?: string;
  baseRole: Role;
  customPermissions?: Partial<PermissionSet>;
}

export interface MemberListQuery extends Pick<MemberQuery, 'sortField' | 'sortOrder' | 'name'> {
  maxItems: number;
  nextPageToken?: string;
}

/**
 * People that rooms know by name. For whoever manages the room; users may look at their own membership. Every function
 * throws ROOM_NOT_FOUND and NOT_ALLOWED. Members can be changed while a meeting runs.
 */
export interface Members {
  create(roomId: string, draft: MemberDraft, visitor: Visitor): Promise<SeenMember>;
  list(
    roomId: string,
    query: MemberListQuery,
    visitor: Visitor,
  ): Promise<{ members: SeenMember[]; isTruncated: boolean; nextPageToken?: string }>;
  get(roomId: string, memberId: string, visitor: Visitor): Promise<SeenMember>;
  update(
    roomId: string,
    memberId: string,
    change: Partial<Pick<MemberDraft, 'baseRole' | 'customPermissions'>>,
    visitor: Visitor,
  ): Promise<SeenMember>;
  remove(roomId: string, memberId: string, visitor: Visitor): Promise<void>;
  /** Each by itself. */
  removeMany(
    roomId: string,
    memberIds: readonly string[],
    visitor: Visitor,
  ): Promise<{ deleted: string[]; failed: { id: string; code: ErrorCode }[] }>;
}

interface Options {
  store: MemberStore;
  access: RoomAccess;
  findUser(userId: string): Promise<{ userId: string; name: string } | undefined>;
  audit: Audit;
  /** Carries what members may do to those of them who are inside, and tells who watches. */
  rulesChanged(roomId: string): Promise<void>;
  log: Log;
  now: Clock;
  random: Random;
}

export function createMembers({ store, access, findUser, audit, rulesChanged, log, now, random }: Options): Members {
  const seen = (room: Room, member: Member): SeenMember => ({
    member,
    effectivePermissions: effectivePermissions(room, member.baseRole, { custom: member.customPermissions }),
  });

  async function note(visitor: Visitor, action: string, roomId: string, details: string): Promise<void> {
    // The change is written and holds at the next join, whether or not LiveKit can be told now.
    await rulesChanged(roomId).catch((error: unknown) =>
      log.warn({ err: error, roomId }, 'A change of members did not reach the running meeting'),
    );
    await audit.record(visitor, { action, target: roomId, details });
  }

  async function personOf({
    userId,
    name = '',
  }: MemberDraft): Promise<Pick<Member, 'memberId' | 'type' | 'name' | 'secret'>> {
    if (userId === undefined) {
      const memberId = `guest-${randomId(random, GUEST_ID_LENGTH)}`;
      return { memberId, type: 'identified_guest', name, secret: secretFrom(random(SECRET_BYTES)) };
    }
    const user = await findUser(userId);
    if (!user) throw new Fault('USER_NOT_FOUND');
    return { memberId: user.userId, type: 'user', name: user.name };
  }

  async function remove(room: Room, memberIds: readonly string[], visitor: Visitor): Promise<string[]> {
    const gone = await store.remove(room.roomId, memberIds);
    if (gone.length > 0) await note(visitor, 'member.remove', room.roomId, gone.join(', '));
    return gone;
  }

  return {
    async create(roomId, draft, visitor) {
      const room = await access.manage(roomId, visitor);
      const { baseRole, customPermissions } = draft;
      const date = now();
      const member: Member = {
        ...(await personOf(draft)),
        roomId: room.roomId,
        membershipDate: date,
        baseRole,
        ...(customPermissions ? { customPermissions: mergePermissions({}, customPermissions) } : {}),
        permissionsUpdatedAt: date,
      };
      await store.insert(member);
      await note(visitor, 'member.create', room.roomId, member.memberId);
      return seen(room, member);
    },

    async list(roomId, { maxItems, nextPageToken, ...query }, visitor) {
      const room = await access.manage(roomId, visitor);
      const valueType = query.sortField === 'name' ? 'string' : 'number';
      const after = nextPageToken === undefined ? undefined : decodePageToken(nextPageToken, valueType);
      const found = await store.list({ ...query, roomId: room.roomId, after, limit: maxItems + 1 });
      const members = found.slice(0, maxItems);
      const last = members.at(-1);
      const isTruncated = found.length > maxItems;
      return {
        members: members.map((member) => seen(room, member)),
        isTruncated,
        nextPageToken:
          isTruncated && last ? encodePageToken({ value: last[query.sortField], id: last.memberId }) : undefined,
      };
    },

    async get(roomId, memberId, visitor) {
      const isSelf = visitor.caller.kind === 'user' && visitor.caller.userId === memberId;
      const room = isSelf ? (await access.see(roomId, visitor)).room : await access.manage(roomId, visitor);
      const member = await store.find(room.roomId, memberId);
      if (!member) throw new Fault('MEMBER_NOT_FOUND');
      return seen(room, member);
    },

    async update(roomId, memberId, { baseRole, customPermissions }, visitor) {
      const room = await access.manage(roomId, visitor);
      const member = await store.update(room.roomId, memberId, (before) => ({
        baseRole,
        customPermissions: customPermissions && mergePermissions(before.customPermissions ?? {}, customPermissions),
        permissionsUpdatedAt: Math.max(now(), before.permissionsUpdatedAt + 1),
      }));
      if (!member) throw new Fault('MEMBER_NOT_FOUND');
      await note(visitor, 'member.update', room.roomId, memberId);
      return seen(room, member);
    },

    async remove(roomId, memberId, visitor) {
      const room = await access.manage(roomId, visitor);
      if ((await remove(room, [memberId], visitor)).length === 0) throw new Fault('MEMBER_NOT_FOUND');
    },

    async removeMany(roomId, memberIds, visitor) {
      const room = await access.manage(roomId, visitor);
      const wanted = [...new Set(memberIds)];
      const deleted = await remove(room, wanted, visitor);
      const missing = wanted.filter((id) => !deleted.includes(id));
      return { deleted, failed: missing.map((id) => ({ id, code: 'MEMBER_NOT_FOUND' })) };
    },
  };
}
