import type { RoomPatch } from '../../../shared/contract/roomSchema';
import { dateFaults } from '../../../shared/domain/dateFaults';
import { Fault } from '../../../shared/domain/fault';
import { mergeAccess, type Room } from '../../../shared/domain/room';
import { mergeRoomConfig } from '../../../shared/domain/roomConfig';
import { spentDates } from '../../../shared/domain/roomDue';
import { mergeLimits } from '../../../shared/domain/roomLimits';
import { withoutUndefined } from '../../../shared/domain/withoutUndefined';
import type { MeetingLedger } from '../ledger/MeetingLedger';
import type { Clock, RoomChange, RoomStore } from '../ports';
import { IDLE } from './createRoomDeletion';
import { accessPatch, mergeRoles } from './newRoom';
import type { ForeignPart, Rooms } from './Rooms';

/** Parts of the config that may change under people's feet. */
const SAFE_WHILE_RUNNING: readonly string[] = ['lobby', 'privacy'];

type Patch<Name extends 'updateConfig' | 'updateRoles' | 'updateAccess' | 'updateStatus'> = Parameters<Rooms[Name]>[1];

/** Changes of rooms. Whether someone may make them was decided before. Each gives the room as it is then. */
export interface RoomEdits {
  update(roomId: string, patch: RoomPatch & Pick<ForeignPart, 'foreign'>): Promise<Room>;
  updateConfig(roomId: string, patch: Patch<'updateConfig'>): Promise<Room>;
  updateRoles(roomId: string, patch: Patch<'updateRoles'>): Promise<Room>;
  updateAccess(roomId: string, patch: Patch<'updateAccess'>): Promise<Room>;
  updateStatus(roomId: string, status: Patch<'updateStatus'>): Promise<Room>;
}

interface Options {
  store: Pick<RoomStore, 'find' | 'update'>;
  ledger: Pick<MeetingLedger, 'verified'>;
  now: Clock;
}

export function createRoomEdits({ store, ledger, now }: Options): RoomEdits {
  const later = (date: number): number => Math.max(now(), date + 1);

  async function change(roomId: string, decide: (room: Room) => RoomChange): Promise<Room> {
    const room = await store.update(roomId, (before) => ({ ...decide(before), updateDate: now() }));
    if (!room) throw new Fault('ROOM_NOT_FOUND', { roomIds: [roomId] });
    return room;
  }

  /** Changes a room in which no meeting runs. One that only seems to run, because its end was missed, is put right first. */
  async function changeIdle(roomId: string, decide: (room: Room) => RoomChange): Promise<Room> {
    const update = () => store.update(roomId, (room) => ({ ...decide(room), updateDate: now() }), { ifStatus: IDLE });
    const room = (await update()) ?? ((await ledger.verified(roomId)) ? undefined : await update());
    if (room) return room;
    throw new Fault((await store.find(roomId)) ? 'ROOM_HAS_ACTIVE_MEETING' : 'ROOM_NOT_FOUND', { roomIds: [roomId] });
  }

  return {
    update: (roomId, patch) =>
      changeIdle(roomId, (before) => {
        const after = patched(before, patch);
        const details = dateFaults({ ...before, ...after }, now(), before);
        if (details.length > 0) throw new Fault('INVALID_INPUT', { details });
        return after;
      }),

    updateConfig(roomId, patch) {
      const isSafe = Object.keys(withoutUndefined(patch)).every((part) => SAFE_WHILE_RUNNING.includes(part));
      const merge = (room: Room) => ({ config: mergeRoomConfig(room.config, patch) });
      return isSafe ? change(roomId, merge) : changeIdle(roomId, merge);
    },

    updateRoles: (roomId, patch) =>
      changeIdle(roomId, ({ roles, rolesUpdatedAt }) => ({
        roles: mergeRoles(roles, patch),
        rolesUpdatedAt: later(rolesUpdatedAt),
      })),

    updateAccess: (roomId, patch) =>
      changeIdle(roomId, ({ access, rolesUpdatedAt }) => ({
        access: mergeAccess(access, accessPatch(patch)),
        rolesUpdatedAt: later(rolesUpdatedAt),
      })),

    // While a meeting runs it can only be decided what happens at its end.
    updateStatus: (roomId, status) =>
      change(roomId, (room) => {
        if (room.status !== 'active_meeting') return { status, scheduled: undefined };
        if (status === 'closed') return { scheduled: { action: 'close', withRecordings: 'close' } };
        return { scheduled: undefined, ...spentDates(room, now()) };
      }),
  };
}

/** Null takes a value away; what is absent stays. */
function patched(before: Room, patch: RoomPatch & Pick<ForeignPart, 'foreign'>): RoomChange {
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
