import type { RoomPatch } from '../../../shared/contract/roomSchema';
import { mayCreateRooms } from '../../../shared/domain/caller';
import { dateFaults } from '../../../shared/domain/dateFaults';
import { Fault } from '../../../shared/domain/fault';
import { secretFrom } from '../../../shared/domain/link';
import { ADMIN_OWNER, DEFAULT_ROOM_NAME, mergeAccess, type Room, roomIdFor } from '../../../shared/domain/room';
import { mergeRoomConfig } from '../../../shared/domain/roomConfig';
import { spentDates } from '../../../shared/domain/roomDue';
import { mergeLimits } from '../../../shared/domain/roomLimits';
import { withoutUndefined } from '../../../shared/domain/withoutUndefined';
import type { Audit } from '../accounts/Audit';
import type { MeetingLedger } from '../ledger/MeetingLedger';
import { decodePageToken, encodePageToken } from '../pageToken';
import type { Clock, Random, RoomChange, RoomQuery, RoomStore } from '../ports';
import { randomId } from '../randomId';
import type { Visitor } from '../visitor';
import type { RoomAccess, SeenRoom } from './createRoomAccess';
import { createRoomDeletion, IDLE } from './createRoomDeletion';
import { nameMatcher } from './nameMatcher';
import { accessPatch, mergeRoles, newRoom } from './newRoom';
import type { Deletion, ForeignPart, LiveRoom, RoomListQuery, Rooms } from './Rooms';

const ROOM_ID_RANDOM_LENGTH = 15;
const SECRET_BYTES = 20;
/** Parts of the config that may change under people's feet. */
const SAFE_WHILE_RUNNING: readonly string[] = ['lobby', 'privacy'];

interface Options {
  store: RoomStore;
  access: RoomAccess;
  ledger: Pick<MeetingLedger, 'verified' | 'current' | 'end' | 'inside'>;
  audit: Audit;
  /** Tells who watches here. */
  changed(roomId: string): void;
  now: Clock;
  random: Random;
}

export function createRooms({ store, access, ledger, audit, changed, now, random }: Options): Rooms {
  const deleteRoom = createRoomDeletion({ store, ledger, now });
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

  async function liveOne(room: Room): Promise<LiveRoom> {
    const seen = { room, isManaged: true, mayShare: true };
    return (await live([seen]))[0] ?? seen;
  }

  async function note(visitor: Visitor | { actor: string }, action: string, target: string, details?: string) {
    changed(target);
    await audit.record(visitor, { action, target, details });
  }

  function refuseDates(room: Pick<Room, 'autoDeletionDate' | 'limits'>, before?: Room): void {
    const details = dateFaults(room, now(), before);
    if (details.length > 0) throw new Fault('INVALID_INPUT', { details });
  }

  /** Changes a room in which no meeting runs. One that only seems to run, because its end was missed, is put right first. */
  async function changeIdle(roomId: string, change: (room: Room) => RoomChange): Promise<Room> {
    const update = () => store.update(roomId, (room) => ({ ...change(room), updateDate: now() }), { ifStatus: IDLE });
    const changedRoom = (await update()) ?? ((await ledger.verified(roomId)) ? undefined : await update());
    if (changedRoom) return changedRoom;
    throw new Fault((await store.find(roomId)) ? 'ROOM_HAS_ACTIVE_MEETING' : 'ROOM_NOT_FOUND', { roomIds: [roomId] });
  }

  const later = (date: number): number => Math.max(now(), date + 1);

  async function present(roomId: string, { successCode, isScheduled, room }: Awaited<ReturnType<typeof deleteRoom>>) {
    return { roomId, successCode, isScheduled, ...(room ? { room: await liveOne(room) } : {}) };
  }

  async function remove(roomId: string, policy: Parameters<Rooms['remove']>[1], visitor: Visitor): Promise<Deletion> {
    const room = await access.manage(roomId, visitor);
    const deleted = await deleteRoom(room.roomId, policy, labelOf(visitor));
    await note(visitor, 'room.delete', room.roomId, deleted.successCode);
    return present(room.roomId, deleted);
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
      refuseDates(room);
      await store.insert(room);
      await note(visitor, 'room.create', room.roomId);
      return { room, isManaged: true, mayShare: true };
    },

    async list(query, visitor) {
      const { sortField, sortOrder, status, owner, userAccess, archived, maxItems, nextPageToken, member } = query;
      const valueType = { creationDate: 'number', roomName: 'string', autoDeletionDate: 'number?' } as const;
      const found = await store.list({
        ...{ sortField, sortOrder, status, owner, userAccess, archived, memberId: member },
        name: nameQuery(query),
        after: nextPageToken === undefined ? undefined : decodePageToken(nextPageToken, valueType[sortField]),
        visibleTo: access.visibleTo(visitor),
        // One more than is shown tells whether there is a next page.
        limit: maxItems + 1,
      });
      const rooms = found.slice(0, maxItems);
      const last = rooms.at(-1);
      const isTruncated = found.length > maxItems;
      return {
        rooms: await live(await access.rightsIn(rooms, visitor)),
        isTruncated,
        nextPageToken:
          isTruncated && last ? encodePageToken({ value: last[sortField] ?? null, id: last.roomId }) : undefined,
      };
    },

    async get(roomId, visitor) {
      const seen = await access.see(roomId, visitor);
      return (await live([seen]))[0] ?? seen;
    },

    async update(id, patch, visitor) {
      const { roomId } = await access.manage(id, visitor);
      const room = await changeIdle(roomId, (before) => {
        const change = changeFor(before, patch);
        refuseDates({ ...before, ...change }, before);
        return change;
      });
      await note(visitor, 'room.update', roomId, Object.keys(withoutUndefined(patch)).join(', '));
      return liveOne(room);
    },

    async updateConfig(id, patch, visitor) {
      const { roomId } = await access.manage(id, visitor);
      const change = (room: Room) => ({ config: mergeRoomConfig(room.config, patch), updateDate: now() });
      const parts = Object.keys(withoutUndefined(patch));
      const isSafe = parts.every((part) => SAFE_WHILE_RUNNING.includes(part));
      const room = isSafe ? await store.update(roomId, change) : await changeIdle(roomId, change);
      if (!room) throw new Fault('ROOM_NOT_FOUND', { roomIds: [roomId] });
      await note(visitor, 'room.update', roomId, parts.map((part) => `config.${part}`).join(', '));
      return liveOne(room);
    },

    async updateRoles(id, patch, visitor) {
      const { roomId } = await access.manage(id, visitor);
      const room = await changeIdle(roomId, ({ roles, rolesUpdatedAt }) => ({
        roles: mergeRoles(roles, patch),
        rolesUpdatedAt: later(rolesUpdatedAt),
      }));
      await note(visitor, 'room.update', roomId, 'roles');
      return liveOne(room);
    },

    async updateAccess(id, patch, visitor) {
      const { roomId } = await access.manage(id, visitor);
      const room = await changeIdle(roomId, (before) => ({
        access: mergeAccess(before.access, accessPatch(patch)),
        rolesUpdatedAt: later(before.rolesUpdatedAt),
      }));
      await note(visitor, 'room.update', roomId, 'access');
      return liveOne(room);
    },

    async renewLink(id, kind, visitor) {
      const { roomId } = await access.manage(id, visitor);
      await store.replaceSecret(roomId, kind, secret());
      const room = await store.find(roomId);
      if (!room) throw new Fault('ROOM_NOT_FOUND', { roomIds: [roomId] });
      await note(visitor, 'room.renewLink', roomId, kind);
      return liveOne(room);
    },

    async updateStatus(id, status, visitor) {
      const { roomId } = await access.manage(id, visitor);
      const room = await store.update(roomId, (before) => statusChange(before, status, now()));
      if (!room) throw new Fault('ROOM_NOT_FOUND', { roomIds: [roomId] });
      await note(visitor, 'room.updateStatus', roomId, status);
      return { room: await liveOne(room), isScheduled: status === 'closed' && room.status === 'active_meeting' };
    },

    remove,

    async removeMany(roomIds, policy, visitor) {
      const deleted: Deletion[] = [];
      const failed: { id: string; code: Fault['code'] }[] = [];
      for (const id of new Set(roomIds)) {
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
      const deleted = await deleteRoom(roomId, policy, 'system');
      await note({ actor: 'system' }, 'room.delete', roomId, deleted.successCode);
      return present(roomId, deleted);
    },
  };
}

function labelOf({ caller }: Visitor): string {
  if (caller.kind === 'guest') return 'guest';
  return caller.kind === 'user' ? caller.userId : caller.label;
}

function nameQuery(query: RoomListQuery): RoomQuery['name'] {
  const { roomName, roomNameMatchMode = 'exact', roomNameCaseInsensitive = false } = query;
  if (!roomName) return undefined;
  if (roomNameMatchMode === 'regex') return { matches: nameMatcher(roomName, roomNameCaseInsensitive) };
  return { text: roomName, mode: roomNameMatchMode, ignoreCase: roomNameCaseInsensitive };
}

/** Null takes a value away; what is absent stays. */
function changeFor(before: Room, patch: RoomPatch & Pick<ForeignPart, 'foreign'>): RoomChange {
  const { customId, language, autoDeletionDate, autoDeletionPolicy, limits, ...rest } = patch;
  return {
    ...withoutUndefined(rest),
    ...(customId === undefined ? {} : { customId: customId ?? undefined }),
    ...(language === undefined ? {} : { language: language ?? undefined }),
    ...(autoDeletionDate === undefined ? {} : { autoDeletionDate: autoDeletionDate ?? undefined }),
    autoDeletionPolicy: { ...before.autoDeletionPolicy, ...withoutUndefined(autoDeletionPolicy ?? {}) },
    limits: mergeLimits(before.limits, limits ?? {}),
  };
}

/** While a meeting runs it can only be decided what happens at its end. */
function statusChange(room: Room, status: 'open' | 'closed', now: number): RoomChange {
  const updateDate = now;
  if (room.status !== 'active_meeting') return { status, scheduled: undefined, updateDate };
  if (status === 'closed') return { scheduled: { action: 'close', withRecordings: 'close' }, updateDate };
  return { scheduled: undefined, ...spentDates(room, now), updateDate };
}
