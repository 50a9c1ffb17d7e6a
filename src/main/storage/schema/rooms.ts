import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PermissionSet } from '../../../shared/domain/permission';
import { RECORDING_STATUSES, type Recording } from '../../../shared/domain/recording';
import { ROLES, type Role } from '../../../shared/domain/role';
import { LINK_KINDS, MEETING_END_ACTIONS, ROOM_STATUSES, type Room } from '../../../shared/domain/room';
import type { RoomConfigPatch } from '../../../shared/domain/roomConfig';

/** Times are milliseconds since the epoch. What lists filter or sort by has a column; the rest is JSON. */
export const room = sqliteTable(
  'room',
  {
    roomId: text('room_id').primaryKey(),
    customId: text('custom_id').unique(),
    roomName: text('room_name').notNull(),
    /** The name in lower case: SQLite itself folds ASCII letters only. */
    searchName: text('search_name').notNull(),
    owner: text('owner').notNull().default('admin'),
    language: text('language'),
    archived: integer('archived', { mode: 'boolean' }).notNull().default(false),
    creationDate: integer('creation_date').notNull(),
    updateDate: integer('update_date').notNull().default(0),
    lastMeetingDate: integer('last_meeting_date'),
    status: text('status', { enum: ROOM_STATUSES }).notNull().default('open'),
    /** What differs from the defaults. */
    config: text('config', { mode: 'json' }).$type<RoomConfigPatch>().notNull().default({}),
    roles: text('roles', { mode: 'json' }).$type<Partial<Record<Role, Partial<PermissionSet>>>>().notNull().default({}),
    rolesUpdatedAt: integer('roles_updated_at').notNull().default(0),
    anonymousAccess: text('anonymous_access', { mode: 'json' })
      .$type<Partial<Room['access']['anonymous']>>()
      .notNull()
      .default({}),
    userAccess: integer('user_access', { mode: 'boolean' }).notNull().default(false),
    limits: text('limits', { mode: 'json' }).$type<Partial<Room['limits']>>().notNull().default({}),
    autoDeletionDate: integer('auto_deletion_date'),
    autoDeletionPolicy: text('auto_deletion_policy', { mode: 'json' }).$type<Partial<Room['autoDeletionPolicy']>>(),
    meetingEndAction: text('meeting_end_action', { enum: MEETING_END_ACTIONS }).notNull().default('none'),
    /** What was decided while a meeting ran, to be done once at its end. */
    scheduled: text('scheduled', { mode: 'json' }).$type<NonNullable<Room['scheduled']>>(),
    foreign: text('foreign', { mode: 'json' }).$type<NonNullable<Room['foreign']>>(),
    /** When the scheduler must look at the room next; null: never. */
    due: integer('due'),
  },
  (table) => [
    // Each list is read along one of these, from where the page before ended, so that no page depends on how many rooms there are.
    index('room_by_creation').on(table.archived, table.creationDate, table.roomId),
    index('room_by_name').on(table.archived, table.roomName, table.roomId),
    index('room_by_deletion').on(table.archived, table.autoDeletionDate, table.roomId),
    index('room_by_owner').on(table.owner, table.archived, table.creationDate, table.roomId),
    index('room_by_status').on(table.status, table.archived, table.creationDate, table.roomId),
    index('room_by_search_name').on(table.searchName, table.creationDate, table.roomId),
    index('room_for_users').on(table.creationDate, table.roomId).where(sql`user_access = 1`),
    index('room_by_due').on(table.due),
  ],
);

/** The secret itself is kept because the owner must see the link again; the hash is what a secret is looked up by. */
export const accessLink = sqliteTable(
  'access_link',
  {
    roomId: text('room_id')
      .notNull()
      .references(() => room.roomId, { onDelete: 'cascade' }),
    role: text('role', { enum: LINK_KINDS }).notNull(),
    secret: text('secret').notNull(),
    secretHash: text('secret_hash').notNull().unique(),
  },
  (table) => [primaryKey({ columns: [table.roomId, table.role] })],
);

export const member = sqliteTable(
  'member',
  {
    roomId: text('room_id')
      .notNull()
      .references(() => room.roomId, { onDelete: 'cascade' }),
    /** The user's id, or `guest-…`. */
    memberId: text('member_id').notNull(),
    type: text('type', { enum: ['user', 'identified_guest'] }).notNull(),
    name: text('name').notNull(),
    membershipDate: integer('membership_date').notNull(),
    baseRole: text('base_role', { enum: ROLES }).notNull(),
    customPermissions: text('custom_permissions', { mode: 'json' }).$type<Partial<PermissionSet>>(),
    permissionsUpdatedAt: integer('permissions_updated_at').notNull(),
    secret: text('secret'),
    secretHash: text('secret_hash').unique(),
  },
  (table) => [
    primaryKey({ columns: [table.roomId, table.memberId] }),
    index('member_by_date').on(table.roomId, table.membershipDate, table.memberId),
    index('member_by_id').on(table.memberId),
  ],
);

/** Outlives its room, as its file does. */
export const recording = sqliteTable(
  'recording',
  {
    recordingId: text('recording_id').primaryKey(),
    roomId: text('room_id').notNull(),
    roomName: text('room_name').notNull(),
    status: text('status', { enum: RECORDING_STATUSES }).notNull(),
    layout: text('layout').$type<NonNullable<Recording['layout']>>(),
    encoding: text('encoding', { mode: 'json' }).$type<NonNullable<Recording['encoding']>>(),
    filename: text('filename'),
    startDate: integer('start_date'),
    endDate: integer('end_date'),
    /** Seconds. */
    duration: integer('duration'),
    /** Bytes. */
    size: integer('size'),
    errorCode: integer('error_code'),
    error: text('error'),
    details: text('details'),
    /** Secrets of its two links: for anyone, and for signed-in users. */
    publicSecret: text('public_secret').notNull(),
    privateSecret: text('private_secret').notNull(),
  },
  (table) => [
    index('recording_by_start').on(table.startDate, table.recordingId),
    index('recording_by_room').on(table.roomId),
  ],
);

/** Small lasting choices, by name, as JSON. */
export const setting = sqliteTable('setting', {
  key: text('key').primaryKey(),
  value: text('value', { mode: 'json' }).notNull(),
});
