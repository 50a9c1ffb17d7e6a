import { type Admission, type Arrival, admit, type Pass, standingIn } from '../../../shared/domain/admit';
import { mayManageRoom } from '../../../shared/domain/caller';
import type { ErrorCode } from '../../../shared/domain/errorCode';
import { Fault } from '../../../shared/domain/fault';
import type { Meeting } from '../../../shared/domain/meeting';
import { grantedPermissions, type Permission } from '../../../shared/domain/permission';
import type { Place } from '../../../shared/domain/place';
import { ADMITTED_MS, UNUSED_PLACE_MS } from '../../../shared/domain/retention';
import type { Role } from '../../../shared/domain/role';
import type { Room } from '../../../shared/domain/room';
import { type RoomConfig, withoutStreamKeys } from '../../../shared/domain/roomConfig';
import type { CallRate } from '../together/createCallRate';
import type { Visitor } from '../visitor';
import type { Authority } from './createAuthority';
import type { Approach, Door } from './createDoor';
import type { Ticket, Tickets } from './createTickets';
import { identityFor } from './identityFor';
import type { Knock } from './KnockStore';
import type { MeetingDeps } from './MeetingDeps';
import { MEMBER_TOKEN_MS, REFRESH_GRACE_MS } from './memberTokens';

/** One join in so many looks for places that are over. They are good for nothing, and end with the meeting anyway. */
const JOINS_PER_TIDYING = 32;

export interface Preview {
  roomId: string;
  roomName: string;
  role: Role;
  permissions: Permission[];
  config: RoomConfig;
  language?: string;
  obstacle?: { code: ErrorCode; date?: number };
  meeting?: Meeting;
}

export interface JoinRequest extends Approach {
  participantName: string;
  device?: string;
  knockToken?: string;
}

/** The way into a meeting. */
export interface Joining {
  preview(approach: Approach, visitor: Visitor): Promise<Preview>;
  join(request: JoinRequest, visitor: Visitor): Promise<Ticket>;
  refresh(roomId: string, visitor: Visitor): Promise<Ticket>;
}

type Deps = Pick<MeetingDeps, 'rooms' | 'places' | 'knocks' | 'ledger' | 'server' | 'now' | 'random'> & {
  door: Door;
  tickets: Tickets;
  authority: Authority;
  countEntry: CallRate;
};

export function createJoining(deps: Deps): Joining {
  const { rooms, places, knocks, ledger, server, now, random, door, tickets, authority, countEntry } = deps;

  function need(admission: Admission): Extract<Admission, { ok: true }> {
    if (admission.ok) return admission;
    const { code, date, limit } = admission;
    throw new Fault(code, { date, limit });
  }

  /** The answer that has been given to someone who knocked, while it counts. */
  async function answered(roomId: string, knockToken: string | undefined): Promise<Knock | undefined> {
    const knock = knockToken === undefined ? undefined : await knocks.findByToken(roomId, knockToken);
    return knock?.state === 'admitted' && knock.seenDate <= now() - ADMITTED_MS ? undefined : knock;
  }

  /** Asks LiveKit, which knows best, and only where it matters. */
  async function inside({ limits, roomId }: Room): Promise<number> {
    return limits.maxParticipants === undefined ? 0 : (await server.participants(roomId)).length;
  }

  function placeFor(room: Room, pass: Pass, role: Role, { participantName, device }: JoinRequest, by: Visitor): Place {
    const date = now();
    return {
      roomId: room.roomId,
      identity: identityFor(participantName, random),
      name: participantName,
      baseRole: role,
      role,
      ...(pass.kind === 'member' ? { memberId: pass.member.memberId } : {}),
      ...(by.caller.kind === 'user' ? { userId: by.caller.userId } : {}),
      ...(device ? { device } : {}),
      permissions: {},
      isManager: mayManageRoom(by.caller, room),
      creationDate: date,
      updateDate: date,
    };
  }

  return {
    async preview(approach, visitor) {
      const at = await door.find(approach, visitor);
      const { roomId, roomName, config, language } = at.room;
      const arrival = await door.arrival(at, visitor);
      const standing = standingIn(arrival);
      if (!standing.ok) throw new Fault(standing.code);
      const meeting = (await ledger.inside([roomId])).get(roomId);
      const admission = admit({ ...arrival, participants: meeting?.participants.length ?? 0 });
      const { role, permissions } = standing;
      return {
        roomId,
        roomName,
        role,
        permissions: grantedPermissions(permissions),
        config: withoutStreamKeys(config),
        ...(language ? { language } : {}),
        ...(admission.ok ? {} : { obstacle: { code: admission.code, date: admission.date } }),
        ...(meeting?.participants.length ? { meeting } : {}),
      };
    },

    async join(request, visitor) {
      const { roomId, knockToken } = request;
      countEntry(visitor.address);
      const at = await door.find(request, visitor);
      const knock = await answered(roomId, knockToken);
      const arrival: Arrival = { ...(await door.arrival(at, visitor, request.device)), knock: knock?.state };
      const first = admit(arrival);
      if (!first.ok && first.code === 'LOBBY_REQUIRED' && knockToken !== undefined && !knock) {
        throw new Fault('KNOCK_NOT_FOUND');
      }
      need(first);
      await server.check();
      const { role, permissions } = need(admit({ ...arrival, participants: await inside(at.room) }));
      if (knockToken !== undefined && knock?.state === 'admitted') {
        const isGood = await knocks.takeAdmitted(roomId, knockToken, now() - ADMITTED_MS);
        if (!isGood) throw new Fault('KNOCK_NOT_FOUND');
      }
      const place = placeFor(at.room, at.pass, role, request, visitor);
      await places.insert(place);
      if ((random(1)[0] ?? 0) % JOINS_PER_TIDYING === 0) {
        await places.forget(roomId, now() - MEMBER_TOKEN_MS - REFRESH_GRACE_MS, now() - UNUSED_PLACE_MS);
      }
      return tickets.issue(at.room, place, permissions, visitor);
    },

    async refresh(roomId, visitor) {
      const { identity } = await authority.claims(roomId, visitor, REFRESH_GRACE_MS);
      const room = await rooms.find(roomId);
      if (!room) throw new Fault('ROOM_NOT_FOUND', { roomIds: [roomId] });
      const place = await places.find(roomId, identity);
      // A denial takes the place away, so it is looked for by itself.
      if (!place) throw new Fault((await authority.isDenied(roomId, identity)) ? 'BANNED' : 'MEETING_NOT_FOUND');
      const pass = await authority.passOf(place, room);
      const { role, permissions } = need(admit(await door.arrival({ room, pass }, visitor)));
      await server.check();
      await places.touch(roomId, identity, now());
      return tickets.issue(room, { ...place, role }, permissions, visitor);
    },
  };
}
