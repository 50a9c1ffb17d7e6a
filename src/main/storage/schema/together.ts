import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { BREAKOUT_MODES } from '../../../shared/domain/breakout';

/** What people in a meeting do together, as far as the host keeps it. */
export const chatMessage = sqliteTable(
  'chat_message',
  {
    sequence: integer('sequence').primaryKey({ autoIncrement: true }),
    roomId: text('room_id').notNull(),
    meetingId: text('meeting_id').notNull(),
    identity: text('identity').notNull(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    text: text('text').notNull(),
    replyTo: text('reply_to', { mode: 'json' }).$type<{ identity: string; id: string }>(),
    mentions: text('mentions', { mode: 'json' }).$type<string[]>().notNull().default([]),
    sentDate: integer('sent_date').notNull(),
    editedDate: integer('edited_date'),
    deletedDate: integer('deleted_date'),
  },
  (table) => [
    uniqueIndex('chat_message_by_key').on(table.roomId, table.identity, table.id),
    index('chat_message_by_room').on(table.roomId, table.sequence),
  ],
);

export const chatReaction = sqliteTable(
  'chat_reaction',
  {
    /** The message's. */
    sequence: integer('sequence').notNull(),
    emoji: text('emoji').notNull(),
    /** Whose sign it is. */
    identity: text('identity').notNull(),
    date: integer('date').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sequence, table.emoji, table.identity] })],
);

export const poll = sqliteTable(
  'poll',
  {
    pollId: text('poll_id').primaryKey(),
    roomId: text('room_id').notNull(),
    meetingId: text('meeting_id').notNull(),
    question: text('question').notNull(),
    options: text('options', { mode: 'json' }).$type<string[]>().notNull(),
    isMultiple: integer('is_multiple', { mode: 'boolean' }).notNull(),
    isAnonymous: integer('is_anonymous', { mode: 'boolean' }).notNull(),
    createdBy: text('created_by').notNull(),
    createdByName: text('created_by_name').notNull(),
    createdDate: integer('created_date').notNull(),
    closedDate: integer('closed_date'),
    /** Grows with each change of the poll or its votes. */
    revision: integer('revision').notNull().default(0),
  },
  (table) => [index('poll_by_meeting').on(table.meetingId, table.createdDate)],
);

export const pollVote = sqliteTable(
  'poll_vote',
  {
    pollId: text('poll_id').notNull(),
    /** An identity; in anonymous polls a keyed hash of it, so that nobody votes twice and nobody can be found. */
    voter: text('voter').notNull(),
    /** Null in anonymous polls. */
    name: text('name'),
    choices: text('choices', { mode: 'json' }).$type<number[]>().notNull(),
    date: integer('date').notNull(),
  },
  (table) => [primaryKey({ columns: [table.pollId, table.voter] })],
);

export const meetingTimer = sqliteTable('meeting_timer', {
  meetingId: text('meeting_id').primaryKey(),
  roomId: text('room_id').notNull(),
  durationMs: integer('duration_ms').notNull(),
  /** Null while it is halted. */
  endDate: integer('end_date'),
  leftMs: integer('left_ms'),
  startedBy: text('started_by').notNull(),
});

export const breakoutSession = sqliteTable(
  'breakout_session',
  {
    sessionId: text('session_id').primaryKey(),
    roomId: text('room_id').notNull(),
    meetingId: text('meeting_id').notNull(),
    mode: text('mode', { enum: BREAKOUT_MODES }).notNull(),
    breakouts: text('breakouts', { mode: 'json' }).$type<{ breakoutId: string; name: string }[]>().notNull(),
    startDate: integer('start_date').notNull(),
    endDate: integer('end_date'),
    /** Null while it runs. */
    closedDate: integer('closed_date'),
    /** When the scheduler must look at it: at its end, and then to end its LiveKit rooms. Null: never. */
    due: integer('due'),
  },
  (table) => [
    index('breakout_session_by_due').on(table.due),
    // A meeting is divided once at a time, whatever hosts do at once.
    uniqueIndex('breakout_session_open').on(table.meetingId).where(sql`closed_date is null`),
    index('breakout_session_by_room').on(table.roomId),
  ],
);

export const breakoutSeat = sqliteTable(
  'breakout_seat',
  {
    sessionId: text('session_id').notNull(),
    identity: text('identity').notNull(),
    breakoutId: text('breakout_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.identity] })],
);
