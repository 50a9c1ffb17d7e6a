import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { USER_ROLES } from '../../../shared/domain/user';

export const user = sqliteTable(
  'user',
  {
    userId: text('user_id').primaryKey(),
    name: text('name').notNull(),
    role: text('role', { enum: USER_ROLES }).notNull(),
    /** With salt and cost in it. */
    passwordHash: text('password_hash').notNull(),
    registrationDate: integer('registration_date').notNull(),
    roleUpdatedAt: integer('role_updated_at').notNull(),
  },
  (table) => [
    index('user_by_date').on(table.registrationDate, table.userId),
    index('user_by_name').on(table.name, table.userId),
  ],
);

/** A browser in which someone is signed in. Only hashes of its tokens are kept. */
export const session = sqliteTable(
  'session',
  {
    tokenHash: text('token_hash').primaryKey(),
    /** Stays the same while its tokens are replaced. */
    sessionId: text('session_id').unique(),
    refreshHash: text('refresh_hash').unique(),
    /** Of the refresh token before, and what the present tokens were derived from it with. */
    previousRefreshHash: text('previous_refresh_hash'),
    rotationSalt: text('rotation_salt'),
    rotatedDate: integer('rotated_date'),
    /** Null: the administrator who came by key or code. */
    userId: text('user_id'),
    /** The API key or the kind of code it was opened with. */
    keyId: text('key_id'),
    creationDate: integer('creation_date').notNull().default(0),
    expires: integer('expires').notNull(),
    refreshExpires: integer('refresh_expires'),
  },
  (table) => [index('session_by_user').on(table.userId)],
);

/** A code that is good once: to open a session, or to make the first administrator. */
export const entryCode = sqliteTable('entry_code', {
  codeHash: text('code_hash').primaryKey(),
  purpose: text('purpose', { enum: ['session', 'set_up'] })
    .notNull()
    .default('session'),
  expires: integer('expires').notNull(),
});

export const apiKey = sqliteTable('api_key', {
  keyId: text('key_id').primaryKey(),
  name: text('name').notNull(),
  keyHash: text('key_hash').notNull().unique(),
  hint: text('hint').notNull(),
  creationDate: integer('creation_date').notNull(),
  lastUsedDate: integer('last_used_date'),
});

export const auditEntry = sqliteTable(
  'audit_entry',
  {
    /** Sortable by time. */
    entryId: text('entry_id').primaryKey(),
    date: integer('date').notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    target: text('target'),
    address: text('address'),
    details: text('details'),
  },
  (table) => [index('audit_by_date').on(table.date, table.entryId)],
);
