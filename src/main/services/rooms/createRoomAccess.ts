import { mayCreateRooms, mayManageRoom } from '../../../shared/domain/caller';
import { effectivePermissions } from '../../../shared/domain/effectivePermissions';
import { Fault } from '../../../shared/domain/fault';
import type { Member } from '../../../shared/domain/member';
import type { PermissionSet } from '../../../shared/domain/permission';
import type { Role } from '../../../shared/domain/role';
import { LINK_KINDS, type LinkKind, type Room, sanitiseRoomId } from '../../../shared/domain/room';
import type { MemberStore, RoomStore } from '../ports';
import type { Visitor } from '../visitor';

/** A room and what the visitor may do with it. */
export interface SeenRoom {
  room: Room;
  /** They may change, share and delete it. */
  isManaged: boolean;
  /** The links whose addresses they may see: of those who may share, speakers only the one that makes speakers. */
  shares: readonly LinkKind[];
}

/** Looks up someone's place in a meeting by the token they show. Throws where the token is not good for this room. */
export type HeldPlace = (
  roomId: string,
  visitor: Visitor,
) => Promise<{ place: { role: Role }; permissions: PermissionSet }>;

/** Which rooms someone sees and which they rule. */
export interface RoomAccess {
  /** Throws UNAUTHENTICATED, ROOM_NOT_FOUND or NOT_ALLOWED. */
  see(roomId: string, visitor: Visitor): Promise<SeenRoom>;
  /** Only whoever may change, share and delete it. Throws the same. */
  manage(roomId: string, visitor: Visitor): Promise<Room>;
  /** What someone may do with rooms that they see already. */
  rightsIn(rooms: readonly Room[], visitor: Visitor): Promise<SeenRoom[]>;
  /** Which rooms lists are cut down to; undefined: none are left out. */
  visibleTo(visitor: Visitor): { userId: string; owned: boolean } | undefined;
}

interface Options {
  rooms: Pick<RoomStore, 'find' | 'findByCustomId' | 'findByName'>;
  members: Pick<MemberStore, 'findOf'>;
  heldPlace: HeldPlace;
}

export function createRoomAccess({ rooms, members, heldPlace }: Options): RoomAccess {
  /**
   * By id; then, as other systems and older clients write them, by the caller's own id or by a name that only one of
   * the rooms has that this visitor manages.
   */
  async function lookUp(text: string, visitor: Visitor): Promise<Room> {
    const found = (await rooms.find(sanitiseRoomId(text))) ?? (await rooms.findByCustomId(text));
    if (found) return found;
    const named = (await rooms.findByName(text, 2)).filter((room) => mayManageRoom(visitor.caller, room));
    const [only] = named;
    if (only && named.length === 1) return only;
    throw new Fault('ROOM_NOT_FOUND', { roomIds: [text] });
  }

  function rights(room: Room, { caller }: Visitor, member: Member | undefined): SeenRoom {
    const isManaged = mayManageRoom(caller, room);
    if (isManaged) return { room, isManaged, shares: LINK_KINDS };
    const role = member?.baseRole ?? 'speaker';
    const permissions = effectivePermissions(room, role, { custom: member?.customPermissions });
    return { room, isManaged, shares: sharedBy(role, permissions) };
  }

  function fromInside(room: Room, { place, permissions }: Awaited<ReturnType<HeldPlace>>): SeenRoom {
    return { room, isManaged: false, shares: sharedBy(place.role, permissions) };
  }

  async function see(roomId: string, visitor: Visitor): Promise<SeenRoom> {
    const { caller, memberToken } = visitor;
    if (caller.kind === 'guest') {
      if (memberToken === undefined) throw new Fault('UNAUTHENTICATED');
      // Decided before the room is looked up: whoever has a place in one room learns nothing about others.
      const held = await heldPlace(roomId, visitor);
      return fromInside(await lookUp(roomId, visitor), held);
    }
    const room = await lookUp(roomId, visitor);
    if (mayManageRoom(caller, room)) return rights(room, visitor, undefined);
    const [member] = caller.kind === 'user' ? await members.findOf(caller.userId, [room.roomId]) : [];
    if (member || room.access.user) return rights(room, visitor, member);
    if (memberToken === undefined) throw new Fault('NOT_ALLOWED');
    return fromInside(room, await heldPlace(room.roomId, visitor));
  }

  return {
    see,

    async manage(roomId, visitor) {
      if (visitor.caller.kind === 'guest') throw new Fault('UNAUTHENTICATED');
      const room = await lookUp(roomId, visitor);
      if (!mayManageRoom(visitor.caller, room)) throw new Fault('NOT_ALLOWED');
      return room;
    },

    async rightsIn(seen, visitor) {
      const { caller } = visitor;
      const ids = seen.filter((room) => !mayManageRoom(caller, room)).map(({ roomId }) => roomId);
      const mine = caller.kind === 'user' && ids.length > 0 ? await members.findOf(caller.userId, ids) : [];
      const byRoom = new Map(mine.map((member) => [member.roomId, member]));
      return seen.map((room) => rights(room, visitor, byRoom.get(room.roomId)));
    },

    visibleTo({ caller }) {
      if (caller.kind === 'guest') throw new Fault('UNAUTHENTICATED');
      if (caller.kind === 'admin' || caller.role === 'admin') return undefined;
      return { userId: caller.userId, owned: mayCreateRooms(caller) };
    },
  };
}

/** A link to a role is not for those who have less themselves. */
function sharedBy(role: Role, permissions: PermissionSet): readonly LinkKind[] {
  if (!permissions.roomShareAccessLinks) return [];
  return role === 'moderator' ? LINK_KINDS : ['speaker'];
}
