import { type Admission, admit } from '../../shared/domain/admit';
import { Fault } from '../../shared/domain/fault';
import { accessUrl } from '../../shared/domain/link';
import type { Meeting } from '../../shared/domain/meeting';
import type { Permission } from '../../shared/domain/permission';
import type { Role } from '../../shared/domain/role';
import type { Room } from '../../shared/domain/room';
import type { Attempts } from './attempts';
import { grantsFor } from './grantsFor';
import { identityFor } from './identityFor';
import type { LinkOrigin } from './linkOrigin';
import type { MeetingWatch } from './meetingWatch';
import type { MeetingServer, Random, RoomStore } from './ports';
import { sameSecret } from './sameSecret';
import type { Visitor } from './visitor';

/** The room someone stands before, and what they hold to be let in. */
export interface Door {
  roomId: string;
  secret?: string;
}

export interface Preview {
  roomId: string;
  roomName: string;
  role: Role;
  permissions: Permission[];
  meeting?: Meeting;
}

export interface Ticket extends Omit<Preview, 'meeting'> {
  serverUrl: string;
  token: string;
  identity: string;
  inviteUrl?: string;
}

/** What goes on in a room, for its owner and for whoever has a link. */
export interface Meetings {
  preview(door: Door, visitor: Visitor): Promise<Preview>;
  join(door: Door & { participantName: string }, visitor: Visitor): Promise<Ticket>;
  end(door: Door, visitor: Visitor): Promise<void>;
}

interface Options {
  store: RoomStore;
  server: MeetingServer;
  watch: MeetingWatch;
  attempts: Attempts;
  origin: LinkOrigin;
  random: Random;
}

type Admitted = Extract<Admission, { ok: true }> & { room: Room };

export function createMeetings({ store, server, watch, attempts, origin, random }: Options): Meetings {
  async function enter({ roomId, secret }: Door, visitor: Visitor): Promise<Admitted> {
    const isGuest = visitor.kind === 'guest';
    if (isGuest) attempts.check(visitor.address);
    const room = await store.find(roomId);
    const admission = admit(room, isGuest ? { kind: 'guest', secret } : { kind: 'owner' }, sameSecret);
    if (!admission.ok) {
      if (isGuest) attempts.failed(visitor.address);
      throw new Fault(admission.code, isGuest ? {} : { roomIds: [roomId] });
    }
    if (!room) throw new Fault('ROOM_NOT_FOUND', { roomIds: [roomId] });
    return { ...admission, room };
  }

  function need(admitted: Admitted, permission: Permission): void {
    if (!admitted.permissions.includes(permission)) throw new Fault('NOT_ALLOWED', { reason: permission });
  }

  return {
    async preview(door, visitor) {
      const { room, role, permissions } = await enter(door, visitor);
      const meeting = (await watch.glance([room.roomId])).get(room.roomId);
      const isRunning = meeting !== undefined && meeting.participants.length > 0;
      return { roomId: room.roomId, roomName: room.roomName, role, permissions, ...(isRunning ? { meeting } : {}) };
    },

    async join({ participantName, ...door }, visitor) {
      const admitted = await enter(door, visitor);
      need(admitted, 'meetingJoin');
      await server.check();
      const { room, role, permissions } = admitted;
      const identity = identityFor(participantName, random);
      const grants = grantsFor(permissions);
      const token = await server.mintToken({ roomId: room.roomId, identity, name: participantName, role, grants });
      const invite = { host: origin.forLinks(visitor), roomId: room.roomId, secret: room.secrets.speaker };
      return {
        serverUrl: server.address(visitor.origin),
        token,
        identity,
        roomId: room.roomId,
        roomName: room.roomName,
        role,
        permissions,
        ...(permissions.includes('roomShareAccessLinks') ? { inviteUrl: accessUrl(invite) } : {}),
      };
    },

    async end(door, visitor) {
      const admitted = await enter(door, visitor);
      need(admitted, 'meetingEnd');
      await server.endMeeting(admitted.room.roomId);
      watch.changed(admitted.room.roomId);
    },
  };
}
