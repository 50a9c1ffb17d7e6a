import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Forbidden } from '../../../shared/domain/effectivePermissions';
import { LEAVE_CAUSES, MEETING_END_CAUSES } from '../../../shared/domain/meeting';
import type { PermissionSet } from '../../../shared/domain/permission';
import { ROLES } from '../../../shared/domain/role';
import type { UnfinishedEnd } from '../../services/ledger/MeetingStore';

/** What the host remembers of meetings. Outlives the room, as history. */
export const meeting = sqliteTable(
  'meeting',
  {
    meetingId: text('meeting_id').primaryKey(),
    roomId: text('room_id').notNull(),
    roomName: text('room_name').notNull(),
    startDate: integer('start_date').notNull(),
    /** Null while it runs. */
    endDate: integer('end_date'),
    endCause: text('end_cause', { enum: MEETING_END_CAUSES }),
    endedBy: text('ended_by'),
    isLocked: integer('is_locked', { mode: 'boolean' }).notNull().default(false),
    forbidden: text('forbidden', { mode: 'json' }).$type<Partial<Forbidden>>().notNull().default({}),
    idleSince: integer('idle_since'),
    /** LiveKit's own id of the run of its room, by which late reports about an earlier run are known. */
    session: text('session'),
    /** What is left to do of its end. Null: nothing. */
    unfinished: text('unfinished', { mode: 'json' }).$type<UnfinishedEnd>(),
    /** When the scheduler must look at it next; null: never. */
    due: integer('due'),
  },
  (table) => [
    // The database itself sees to it that a room has one meeting at a time, whatever hosts do at once.
    uniqueIndex('meeting_running').on(table.roomId).where(sql`end_date is null`),
    index('meeting_by_start').on(table.startDate, table.meetingId),
    index('meeting_by_room').on(table.roomId, table.startDate),
    index('meeting_by_due').on(table.due),
    index('meeting_unfinished').on(table.endDate).where(sql`unfinished is not null`),
  ],
);

export const attendance = sqliteTable(
  'attendance',
  {
    meetingId: text('meeting_id').notNull(),
    identity: text('identity').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    memberId: text('member_id'),
    /** First join; coming back with the same place counts on. */
    joinedDate: integer('joined_date').notNull(),
    leftDate: integer('left_date'),
    leaveCause: text('leave_cause', { enum: LEAVE_CAUSES }),
    /** LiveKit's own id of their connection, by which late reports about an earlier one are known. */
    session: text('session'),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.identity] }),
    index('attendance_by_meeting').on(table.meetingId, table.joinedDate),
  ],
);

/** A place that someone was given: what their tokens stand for. Gone when the meeting is over. */
export const place = sqliteTable(
  'place',
  {
    roomId: text('room_id').notNull(),
    identity: text('identity').notNull(),
    name: text('name').notNull(),
    /** As what they were let in. */
    baseRole: text('base_role', { enum: ROLES }).notNull(),
    /** After being promoted or demoted. */
    role: text('role', { enum: ROLES }).notNull(),
    memberId: text('member_id'),
    userId: text('user_id'),
    /** A random name of their browser. */
    device: text('device'),
    /** Single permissions for the rest of the meeting. */
    permissions: text('permissions', { mode: 'json' }).$type<Partial<PermissionSet>>().notNull().default({}),
    /** They own or manage the room. */
    isManager: integer('is_manager', { mode: 'boolean' }).notNull().default(false),
    creationDate: integer('creation_date').notNull(),
    updateDate: integer('update_date').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.roomId, table.identity] }),
    // Each join looks for those that are over, among hundreds of others in the room.
    index('place_by_age').on(table.roomId, table.updateDate),
  ],
);

/** Who may not come back. `key` names an identity, a member, a user or a browser. */
export const denial = sqliteTable(
  'denial',
  {
    roomId: text('room_id').notNull(),
    key: text('key').notNull(),
    date: integer('date').notNull(),
    by: text('by'),
  },
  (table) => [primaryKey({ columns: [table.roomId, table.key] })],
);

/** Someone who waits in the lobby, or has been answered. */
export const knock = sqliteTable(
  'knock',
  {
    knockId: text('knock_id').primaryKey(),
    roomId: text('room_id').notNull(),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    state: text('state', { enum: ['waiting', 'admitted', 'denied'] }).notNull(),
    device: text('device'),
    date: integer('date').notNull(),
    /** When they were last there to be answered. */
    seenDate: integer('seen_date').notNull(),
    answeredBy: text('answered_by'),
  },
  (table) => [index('knock_by_room').on(table.roomId, table.date)],
);

/** Work that one host at a time may do. */
export const lease = sqliteTable('lease', {
  name: text('name').primaryKey(),
  holder: text('holder').notNull(),
  expires: integer('expires').notNull(),
});

/** The rooms that something changed about, the last change last, so that other hosts hear of it. Triggers write
 * it, made by hand in migrations 0003 and 0007: a migration that rebuilds one of their tables must make them again. */
export const change = sqliteTable('change', {
  sequence: integer('sequence').primaryKey({ autoIncrement: true }),
  roomId: text('room_id').notNull().unique(),
});
