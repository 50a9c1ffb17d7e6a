import { getTableColumns } from 'drizzle-orm';
import { defaultPermissions, mergePermissions } from '../../shared/domain/permission';
import { DEFAULT_ACCESS, DEFAULT_AUTO_DELETION_POLICY, type Room } from '../../shared/domain/room';
import { DEFAULT_ROOM_CONFIG, mergeRoomConfig, type RoomConfigPatch } from '../../shared/domain/roomConfig';
import { roomDue } from '../../shared/domain/roomDue';
import { DEFAULT_LIMITS } from '../../shared/domain/roomLimits';
import { fold } from './fold';
import { room } from './schema';

export type RoomRow = typeof room.$inferSelect;

const DEFAULT_ROLES: Room['roles'] = {
  moderator: Object.freeze(defaultPermissions('moderator')),
  speaker: Object.freeze(defaultPermissions('speaker')),
};
/** Shared by all rooms that change nothing of it, which are most; nobody may write into it. */
const PLAIN_CONFIG = mergeRoomConfig(DEFAULT_ROOM_CONFIG, {});
for (const part of Object.values(PLAIN_CONFIG)) Object.freeze(part);
Object.freeze(PLAIN_CONFIG.streaming.rtmpUrls);
Object.freeze(PLAIN_CONFIG);

const COLUMNS = Object.entries(getTableColumns(room));
const NOTHING = Object.freeze({});

/**
 * The room of what a statement has read: the columns in the order of the table, then its links as JSON. By hand, because
 * the mapping that suits every table takes as long as to read the row.
 */
export function roomFromValues(values: ArrayLike<unknown>): Room {
  const row: Record<string, unknown> = {};
  let at = 0;
  for (const [name, column] of COLUMNS) {
    const value = values[at++];
    if (value === null) row[name] = null;
    else row[name] = value === '{}' && column.dataType === 'json' ? NOTHING : column.mapFromDriverValue(value);
  }
  return roomFromRow(row as RoomRow, JSON.parse(String(values[COLUMNS.length])));
}

/** The room that a row and its links stand for. */
export function roomFromRow(row: RoomRow, secrets: Partial<Room['secrets']>): Room {
  const { moderator, speaker } = row.roles;
  const room: Room = {
    roomId: row.roomId,
    roomName: row.roomName,
    owner: row.owner,
    archived: row.archived,
    creationDate: row.creationDate,
    updateDate: row.updateDate,
    status: row.status,
    config: isEmpty(row.config) ? PLAIN_CONFIG : mergeRoomConfig(DEFAULT_ROOM_CONFIG, row.config),
    roles: {
      moderator: moderator ? mergePermissions(DEFAULT_ROLES.moderator, moderator) : DEFAULT_ROLES.moderator,
      speaker: speaker ? mergePermissions(DEFAULT_ROLES.speaker, speaker) : DEFAULT_ROLES.speaker,
    },
    rolesUpdatedAt: row.rolesUpdatedAt,
    access: { anonymous: { ...DEFAULT_ACCESS.anonymous, ...row.anonymousAccess }, user: row.userAccess },
    secrets: { moderator: '', speaker: '', recording: '', ...secrets },
    limits: { ...DEFAULT_LIMITS, ...row.limits },
    autoDeletionPolicy: { ...DEFAULT_AUTO_DELETION_POLICY, ...row.autoDeletionPolicy },
    meetingEndAction: row.meetingEndAction,
  };
  // One by one, because to leave out afterwards what has no value would cost more than all the rest.
  if (row.customId !== null) room.customId = row.customId;
  if (row.language !== null) room.language = row.language;
  if (row.lastMeetingDate !== null) room.lastMeetingDate = row.lastMeetingDate;
  if (row.autoDeletionDate !== null) room.autoDeletionDate = row.autoDeletionDate;
  if (row.scheduled !== null) room.scheduled = row.scheduled;
  if (row.foreign !== null) room.foreign = row.foreign;
  return room;
}

function isEmpty(value: object): boolean {
  for (const _ in value) return false;
  return true;
}

/** The row of a room: of its rules only what differs from the defaults, and the columns that lists are read by. */
export function rowFromRoom(room: Room): RoomRow {
  return {
    roomId: room.roomId,
    customId: room.customId ?? null,
    roomName: room.roomName,
    searchName: fold(room.roomName),
    owner: room.owner,
    language: room.language ?? null,
    archived: room.archived,
    creationDate: room.creationDate,
    updateDate: room.updateDate,
    lastMeetingDate: room.lastMeetingDate ?? null,
    status: room.status,
    config: nestedDifferences(DEFAULT_ROOM_CONFIG, room.config) as RoomConfigPatch,
    roles: nestedDifferences(DEFAULT_ROLES, room.roles),
    rolesUpdatedAt: room.rolesUpdatedAt,
    anonymousAccess: differences(DEFAULT_ACCESS.anonymous, room.access.anonymous),
    userAccess: room.access.user,
    limits: differences(DEFAULT_LIMITS, room.limits),
    autoDeletionDate: room.autoDeletionDate ?? null,
    autoDeletionPolicy: differences(DEFAULT_AUTO_DELETION_POLICY, room.autoDeletionPolicy),
    meetingEndAction: room.meetingEndAction,
    scheduled: room.scheduled ?? null,
    foreign: room.foreign ?? null,
    due: roomDue(room) ?? null,
  };
}

/** The fields of `value` that are not as in `base`. */
function differences<T extends object>(base: T, value: T): Partial<T> {
  const known = new Map<string, unknown>(Object.entries(base));
  const changed = Object.entries(value).filter(
    ([key, part]) => JSON.stringify(part) !== JSON.stringify(known.get(key)),
  );
  return Object.fromEntries(changed) as Partial<T>;
}

/** The same one level further down, where a field is an object on both sides. */
function nestedDifferences<T extends object>(base: T, value: T): { [K in keyof T]?: Partial<T[K]> } {
  const known = new Map<string, unknown>(Object.entries(base));
  const changed = Object.entries(differences(base, value)).map(([key, part]) => {
    const before = known.get(key);
    return [key, isObject(before) && isObject(part) ? differences(before, part) : part];
  });
  return Object.fromEntries(changed) as { [K in keyof T]?: Partial<T[K]> };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
