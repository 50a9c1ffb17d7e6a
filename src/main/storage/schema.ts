import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ROLES } from '../../shared/domain/role';

/** Times are milliseconds since the epoch. */
export const room = sqliteTable(
  'room',
  {
    roomId: text('room_id').primaryKey(),
    roomName: text('room_name').notNull(),
    /** The name in lower case: SQLite itself folds ASCII letters only. */
    searchName: text('search_name').notNull(),
    creationDate: integer('creation_date').notNull(),
    lastMeetingDate: integer('last_meeting_date'),
  },
  (table) => [index('room_by_creation').on(table.creationDate, table.roomId)],
);

/** The secret itself is kept because the owner must see the link again; the hash is what a secret is looked up by. */
export const accessLink = sqliteTable(
  'access_link',
  {
    roomId: text('room_id')
      .notNull()
      .references(() => room.roomId, { onDelete: 'cascade' }),
    role: text('role', { enum: ROLES }).notNull(),
    secret: text('secret').notNull(),
    secretHash: text('secret_hash').notNull().unique(),
  },
  (table) => [primaryKey({ columns: [table.roomId, table.role] })],
);

/** A browser in which the owner is signed in. */
export const session = sqliteTable('session', {
  tokenHash: text('token_hash').primaryKey(),
  expires: integer('expires').notNull(),
});

/** A code that opens one session and is gone. */
export const entryCode = sqliteTable('entry_code', {
  codeHash: text('code_hash').primaryKey(),
  expires: integer('expires').notNull(),
});

/** Small lasting choices, by name, as JSON. */
export const setting = sqliteTable('setting', {
  key: text('key').primaryKey(),
  value: text('value', { mode: 'json' }).notNull(),
});
