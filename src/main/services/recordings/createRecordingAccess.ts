import { type Pass, standingIn } from '../../../shared/domain/admit';
import { isAdmin } from '../../../shared/domain/caller';
import { Fault } from '../../../shared/domain/fault';
import type { Permission, PermissionSet } from '../../../shared/domain/permission';
import type { Room } from '../../../shared/domain/room';
import type { Attempts } from '../attempts';
import type { Authority } from '../meetings/createAuthority';
import type { MemberTokens } from '../meetings/memberTokens';
import type { MemberStore, RoomStore } from '../ports';
import { sameSecret } from '../sameSecret';
import type { Visitor } from '../visitor';
import type { RecordingStore, StoredRecording } from './RecordingStore';

/** What someone may see of the recordings of all rooms. */
export type Sight = { kind: 'all' } | { kind: 'rooms'; roomIds: readonly string[] };

/** Who may do what with recordings. */
export interface RecordingAccess {
  /** Throws unless the visitor has the permission in this room. A room that is gone is the administrators'. */
  needInRoom(roomId: string, visitor: Visitor, permission: Permission, secret?: string): Promise<void>;
  /** The same for one recording, which may have been opened by a link of its own. */
  need(stored: StoredRecording, visitor: Visitor, permission: Permission, secret?: string): Promise<void>;
  /** In which rooms someone may list recordings. */
  sight(visitor: Visitor, secret?: string): Promise<Sight>;
}

export interface RecordingAccessDeps {
  store: RecordingStore;
  rooms: RoomStore;
  members: Pick<MemberStore, 'find'>;
  authority: Pick<Authority, 'held'>;
  memberTokens: Pick<MemberTokens, 'verify'>;
  attempts: Attempts;
}

/** What a link to recordings opens. */
const BY_LINK: readonly Permission[] = ['recordingList', 'recordingPlay', 'recordingDownload'];

export function createRecordingAccess(deps: RecordingAccessDeps): RecordingAccess {
  const { store, rooms, members, authority, memberTokens, attempts } = deps;

  function refuse(visitor: Visitor): never {
    throw new Fault(visitor.caller.kind === 'guest' ? 'UNAUTHENTICATED' : 'NOT_ALLOWED');
  }

  /** A wrong secret counts as a guess. */
  function wrongSecret(visitor: Visitor): never {
    attempts.failed(visitor.address);
    throw new Fault('LINK_NOT_VALID');
  }

  function byRoomLink(room: Room, visitor: Visitor): Permission[] {
    if (!room.access.anonymous.recording) throw new Fault('ACCESS_DISABLED');
    if (room.config.recording.access === 'users' && visitor.caller.kind === 'guest') throw new Fault('UNAUTHENTICATED');
    return [...BY_LINK];
  }

  async function permissionsIn(room: Room, visitor: Visitor): Promise<PermissionSet | undefined> {
    const { caller, memberToken } = visitor;
    if (memberToken) return (await authority.held(room.roomId, visitor)).permissions;
    if (caller.kind !== 'user') return undefined;
    const member = await members.find(room.roomId, caller.userId);
    const pass: Pass = member ? { kind: 'member', member } : { kind: 'none' };
    const standing = standingIn({ room, caller, pass });
    return standing.ok ? standing.permissions : undefined;
  }

  async function needInRoom(roomId: string, visitor: Visitor, permission: Permission, secret?: string): Promise<void> {
    if (isAdmin(visitor.caller)) return;
    const room = await rooms.find(roomId);
    if (secret !== undefined) {
      attempts.check(visitor.address);
      if (!room || !sameSecret(room.secrets.recording, secret)) wrongSecret(visitor);
      if (byRoomLink(room, visitor).includes(permission)) return;
    }
    const permissions = room ? await permissionsIn(room, visitor) : undefined;
    if (!permissions?.[permission]) refuse(visitor);
  }

  return {
    needInRoom,

    async need(stored, visitor, permission, secret) {
      if (secret !== undefined && BY_LINK.includes(permission)) {
        attempts.check(visitor.address);
        if (sameSecret(stored.publicSecret, secret)) return;
        if (sameSecret(stored.privateSecret, secret)) {
          if (visitor.caller.kind === 'guest') throw new Fault('UNAUTHENTICATED');
          return;
        }
      }
      await needInRoom(stored.recording.roomId, visitor, permission, secret);
    },

    async sight(visitor, secret) {
      const { caller, memberToken } = visitor;
      if (isAdmin(caller)) return { kind: 'all' };
      if (secret !== undefined) {
        attempts.check(visitor.address);
        const found = await rooms.findBySecret(secret);
        if (found?.kind !== 'recording') return wrongSecret(visitor);
        byRoomLink(found.room, visitor);
        return { kind: 'rooms', roomIds: [found.room.roomId] };
      }
      if (memberToken) {
        const { roomId } = await memberTokens.verify(memberToken);
        const { permissions } = await authority.held(roomId, visitor);
        if (!permissions.recordingList) refuse(visitor);
        return { kind: 'rooms', roomIds: [roomId] };
      }
      if (caller.kind !== 'user') return refuse(visitor);
      const seen = await Promise.all(
        (await rooms.findMany(await store.roomIds())).map(async (room) => {
          const permissions = await permissionsIn(room, visitor);
          return permissions?.recordingList ? [room.roomId] : [];
        }),
      );
      return { kind: 'rooms', roomIds: seen.flat() };
    },
  };
}
