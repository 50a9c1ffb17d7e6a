import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { WEBHOOK_DIALECTS } from '../../../shared/domain/webhookEvent';

export const webhook = sqliteTable(
  'webhook',
  {
    webhookId: text('webhook_id').primaryKey(),
    /** Null: of every room. */
    roomId: text('room_id'),
    url: text('url').notNull(),
    /** In the words of the dialect; empty: every event. */
    events: text('events', { mode: 'json' }).$type<string[]>().notNull(),
    dialect: text('dialect', { enum: WEBHOOK_DIALECTS }).notNull(),
    secret: text('secret').notNull(),
    previousSecret: text('previous_secret'),
    previousUntil: integer('previous_until'),
    enabled: integer('enabled', { mode: 'boolean' }).notNull().default(true),
    creationDate: integer('creation_date').notNull(),
  },
  (table) => [index('webhook_by_room').on(table.roomId)],
);

/** What has happened, written in the transaction of the change. A worker makes deliveries of it and takes it away. */
export const outboxEvent = sqliteTable('outbox_event', {
  sequence: integer('sequence').primaryKey({ autoIncrement: true }),
  name: text('name').notNull(),
  roomId: text('room_id'),
  date: integer('date').notNull(),
  data: text('data', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
});

export const delivery = sqliteTable(
  'delivery',
  {
    deliveryId: text('delivery_id').primaryKey(),
    webhookId: text('webhook_id')
      .notNull()
      .references(() => webhook.webhookId, { onDelete: 'cascade' }),
    /** Of the event; deliveries to one endpoint go out in this order. */
    sequence: integer('sequence').notNull(),
    event: text('event').notNull(),
    roomId: text('room_id'),
    date: integer('date').notNull(),
    /** As it is sent. */
    body: text('body').notNull(),
    state: text('state', { enum: ['pending', 'delivered', 'dead'] }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptDate: integer('next_attempt_date'),
    lastAttemptDate: integer('last_attempt_date'),
    lastStatus: integer('last_status'),
    lastError: text('last_error'),
  },
  (table) => [
    index('delivery_by_endpoint').on(table.webhookId, table.state, table.sequence),
    index('delivery_by_date').on(table.date, table.deliveryId),
    index('delivery_by_next').on(table.state, table.nextAttemptDate),
  ],
);
