import type { Arrival, Pass } from '../../../shared/domain/admit';
import { isAdmin, mayManageRoom } from '../../../shared/domain/caller';
import { Fault } from '../../../shared/domain/fault';
import { denialKeys } from '../../../shared/domain/place';
import { ROLES } from '../../../shared/domain/role';
import type { Room } from '../../../shared/domain/room';
import { sameSecret } from '../sameSecret';
import type { Visitor } from '../visitor';
import type { MeetingDeps } from './MeetingDeps';

/** The room someone stands before, and what they hold to be let in. */
export interface Approach {
  roomId: string;
  secret?: string;
}

/** Looks up what someone shows. Decides nothing: that is `admit`'s. */
export interface Door {
  /** Throws where there is no such room for them, or the secret fits nothing. */
  find(approach: Approach, visitor: Visitor): Promise<{ room: Room; pass: Pass }>;
  /** What `admit` needs, but for who is inside. */
  arrival(at: { room: Room; pass: Pass }, visitor: Visitor, device?: string): Promise<Arrival>;
}

type Deps = Pick<MeetingDeps, 'rooms' | 'members' | 'places' | 'ledger' | 'attempts' | 'now'>;

export function createDoor({ rooms, members, places, ledger, attempts, now }: Deps): Door {
  /** A guest learns nothing about which rooms exist. */
  function refuse(visitor: Visitor): never {
    attempts.failed(visitor.address);
    throw new Fault('LINK_NOT_VALID');
  }

  async function passFor(room: Room, secret: string): Promise<Pass | undefined> {
    const kinds = [...ROLES, 'recording'] as const;
    const kind = kinds.find((candidate) => sameSecret(room.secrets[candidate], secret));
    // The recordings' link is a good one, but none to a meeting.
    if (kind) return kind === 'recording' ? { kind: 'none' } : { kind: 'link', role: kind };
    const member = await members.findBySecret(secret);
    return member?.roomId === room.roomId ? { kind: 'member', member } : undefined;
  }

  return {
    async find({ roomId, secret }, visitor) {
      const { caller } = visitor;
      if (!isAdmin(caller)) attempts.check(visitor.address);
      const room = await rooms.find(roomId);
      if (!room) {
        if (caller.kind === 'guest' || secret !== undefined) return refuse(visitor);
        throw new Fault('ROOM_NOT_FOUND', { roomIds: [roomId] });
      }
      if (mayManageRoom(caller, room)) return { room, pass: { kind: 'none' } };
      const member = caller.kind === 'user' ? await members.find(roomId, caller.userId) : undefined;
      if (member) return { room, pass: { kind: 'member', member } };
      if (secret === undefined) return { room, pass: { kind: 'none' } };
      return { room, pass: (await passFor(room, secret)) ?? refuse(visitor) };
    },

    async arrival({ room, pass }, { caller }, device) {
      const { roomId } = room;
      const memberId = pass.kind === 'member' ? pass.member.memberId : undefined;
      const userId = caller.kind === 'user' ? caller.userId : undefined;
      const keys = pass.kind === 'place' ? denialKeys(pass.place) : denialKeys({ memberId, userId, device });
      // Whoever manages the room could only be kept out of it by themselves.
      const isImmune = mayManageRoom(caller, room) || (pass.kind === 'place' && pass.place.isManager);
      const [meeting, isBanned] = await Promise.all([
        ledger.current(roomId),
        isImmune ? false : places.isDenied(roomId, keys),
      ]);
      const { isLocked = false, forbidden } = meeting ?? {};
      return { room, caller, pass, now: now(), participants: 0, isLocked, isBanned, forbidden };
    },
  };
}
