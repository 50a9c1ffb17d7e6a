import { mayCreateRooms } from '../../../shared/domain/caller';
import { dateFaults } from '../../../shared/domain/dateFaults';
import type { DeletionPolicy } from '../../../shared/domain/deletion';
import type { ErrorCode } from '../../../shared/domain/errorCode';
import { Fault } from '../../../shared/domain/fault';
import { secretFrom } from '../../../shared/domain/link';
import { ADMIN_OWNER, DEFAULT_ROOM_NAME, LINK_KINDS, type Room, roomIdFor } from '../../../shared/domain/room';
import { withoutUndefined } from '../../../shared/domain/withoutUndefined';
import type { Audit } from '../accounts/Audit';
import type { MeetingLedger } from '../ledger/MeetingLedger';
import type { Clock, Random, RoomStore } from '../ports';
import { randomId } from '../randomId';
import type { Visitor } from '../visitor';
import type { RoomAccess, SeenRoom } from './createRoomAccess';
import { createRoomDeletion, type DeletedRoom } from './createRoomDeletion';
import { createRoomEdits } from './createRoomEdits';
import { createRoomList } from './createRoomList';
import { newRoom } from './newRoom';
import type { Deletion, LiveRoom, Rooms } from './Rooms';

const ROOM_ID_RANDOM_LENGTH = 15;
const SECRET_BYTES = 20;

interface Options {
  store: RoomStore;
  access: RoomAccess;
  ledger: Pick<MeetingLedger, 'verified' | 'end' | 'inside'>;
  audit: Audit;
  /** Tells who watches here. */
  changed(roomId: string): void;
  now: Clock;
  random: Random;
}

export function createRooms({ store, access, ledger, audit, changed, now, random }: Options): Rooms {
  const deleteRoom = createRoomDeletion({ store, ledger, now });
  const edits = createRoomEdits({ store, ledger, now });
  const listRooms = createRoomList({ store, access });
  const secret = (): string => secretFrom(random(SECRET_BYTES));
  let newest = 0;

  /** No two rooms of one process are created in the same millisecond, so that the list has them in the order of creation. */
  function nextDate(): number {
    newest = Math.max(now(), newest + 1);
    return newest;
  }

  async function live(seen: readonly SeenRoom[]): Promise<LiveRoom[]> {
    const running = seen.filter(({ room }) => room.status === 'active_meeting').map(({ room }) => room.roomId);
    const meetings = running.length > 0 ? await ledger.inside(running) : new Map();
    return seen.map((one) => {
      const meeting = meetings.get(one.room.roomId);
      return meeting && meeting.participants.length > 0 ? { ...one, meeting } : one;
    });
  }

  async function liveOne(seen: SeenRoom): Promise<LiveRoom> {
    return (await live([seen]))[0] ?? seen;
  }

  const managed = (room: Room): Promise<LiveRoom> => liveOne({ room, isManaged: true, shares: LINK_KINDS });

  async function note(by: Visitor | { actor: string }, action: string, target: string, details?: string) {
    changed(target);
    await audit.record(by, { action, target, details });
  }

  /** Looks the room up, changes it if the visitor may, and notes it. */
  async function edit(
    id: string,
    visitor: Visitor,
    work: (roomId: string) => Promise<Room>,
    details: string,
    action = 'room.update',
  ): Promise<LiveRoom> {
    const { roomId } = await access.manage(id, visitor);
    const room = await work(roomId);
    await note(visitor, action, roomId, details);
    return managed(room);
  }

  async function deletion(roomId: string, deleted: DeletedRoom, by: Visitor | { actor: string }): Promise<Deletion> {
    const { successCode, isScheduled, room } = deleted;
    await note(by, 'room.delete', roomId, successCode);
    return { roomId, successCode, isScheduled, ...(room ? { room: await managed(room) } : {}) };
  }

  async function remove(id: string, policy: DeletionPolicy, visitor: Visitor): Promise<Deletion> {
    const { roomId } = await access.manage(id, visitor);
    return deletion(roomId, await deleteRoom(roomId, policy, labelOf(visitor)), visitor);
  }

  return {
    async create(draft, visitor, given = {}) {
      const { caller } = visitor;
      if (!mayCreateRooms(caller)) throw new Fault(caller.kind === 'guest' ? 'UNAUTHENTICATED' : 'NOT_ALLOWED');
      const random15 = randomId(random, ROOM_ID_RANDOM_LENGTH);
      const room = newRoom(draft, {
        roomId: given.roomId ?? roomIdFor(draft.roomName ?? DEFAULT_ROOM_NAME, random15),
        owner: caller.kind === 'user' ? caller.userId : ADMIN_OWNER,
        secrets: { moderator: secret(), speaker: secret(), recording: secret() },
        creationDate: nextDate(),
        foreign: given.foreign,
      });
      const details = dateFaults(room, now());
      if (details.length > 0) throw new Fault('INVALID_INPUT', { details });
      await store.insert(room);
      await note(visitor, 'room.create', room.roomId);
      return { room, isManaged: true, shares: LINK_KINDS };
    },

    async list(query, visitor) {
      const { rooms, ...page } = await listRooms(query, visitor);
      return { ...page, rooms: await live(rooms) };
    },

    get: async (id, visitor) => liveOne(await access.see(id, visitor)),

    update: (id, patch, visitor) => edit(id, visitor, (roomId) => edits.update(roomId, patch), namesOf(patch)),
    updateConfig: (id, patch, visitor) =>
      edit(id, visitor, (roomId) => edits.updateConfig(roomId, patch), namesOf(patch, 'config.')),
    updateRoles: (id, patch, visitor) => edit(id, visitor, (roomId) => edits.updateRoles(roomId, patch), 'roles'),
    updateAccess: (id, patch, visitor) => edit(id, visitor, (roomId) => edits.updateAccess(roomId, patch), 'access'),

    renewLink(id, kind, visitor) {
      const renew = async (roomId: string): Promise<Room> => {
        await store.replaceSecret(roomId, kind, secret());
        const room = await store.find(roomId);
        if (!room) throw new Fault('ROOM_NOT_FOUND', { roomIds: [roomId] });
        return room;
      };
      return edit(id, visitor, renew, kind, 'room.renewLink');
    },

    async updateStatus(id, status, visitor) {
      const work = (roomId: string) => edits.updateStatus(roomId, status);
      const room = await edit(id, visitor, work, status, 'room.updateStatus');
      return { room, isScheduled: status === 'closed' && room.room.status === 'active_meeting' };
    },

    remove,

    async removeMany(ids, policy, visitor) {
      const deleted: Deletion[] = [];
      const failed: { id: string; code: ErrorCode }[] = [];
      for (const id of new Set(ids)) {
        try {
          deleted.push(await remove(id, policy, visitor));
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          failed.push({ id, code: error.code });
        }
      }
      return { deleted, failed };
    },

    async removeDue(roomId, policy) {
      return deletion(roomId, await deleteRoom(roomId, policy, 'system'), { actor: 'system' });
    },
  };
}

function labelOf({ caller }: Visitor): string {
  if (caller.kind === 'guest') return 'guest';
  return caller.kind === 'user' ? caller.userId : caller.label;
}

/** What a change names, for the audit log. */
function namesOf(patch: object, prefix = ''): string {
  return Object.keys(withoutUndefined(patch))
    .map((name) => prefix + name)
    .join(', ');
}
