import { inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { chatMessage, chatReaction, meetingTimer, poll, pollVote, room } from './schema';

/**
 * The statements that take away what people did together in a meeting, for the batch that ends it; `condition` is what
 * all of that rests on. What was written stays where the room says so, and goes with all that an earlier rule had kept
 * where it does not.
 */
export function deleteOfMeeting(db: LibSQLDatabase, roomId: string, meetingId: string, condition: SQL) {
  const goesToo = sql`room_id = ${roomId} AND ${condition} AND NOT EXISTS (
    SELECT 1 FROM ${room} WHERE room_id = ${roomId} AND json_extract(config, '$.chat.history') = 'room')`;
  return [
    db.run(sql`DELETE FROM ${pollVote} WHERE poll_id IN (
      SELECT poll_id FROM ${poll} WHERE meeting_id = ${meetingId} AND ${condition})`),
    db.run(sql`DELETE FROM ${poll} WHERE meeting_id = ${meetingId} AND ${condition}`),
    db.run(sql`DELETE FROM ${meetingTimer} WHERE meeting_id = ${meetingId} AND ${condition}`),
    db.run(sql`DELETE FROM ${chatReaction} WHERE sequence IN (
      SELECT sequence FROM ${chatMessage} WHERE ${goesToo})`),
    db.run(sql`DELETE FROM ${chatMessage} WHERE ${goesToo}`),
  ];
}

/** The same for rooms that go, with whatever is left of their meetings. `ids` selects them. */
export function deleteOfRooms(db: LibSQLDatabase, ids: SQLWrapper) {
  const polls = db.select({ id: poll.pollId }).from(poll).where(inArray(poll.roomId, ids));
  const messages = db.select({ id: chatMessage.sequence }).from(chatMessage).where(inArray(chatMessage.roomId, ids));
  return [
    db.delete(pollVote).where(inArray(pollVote.pollId, polls)),
    db.delete(poll).where(inArray(poll.roomId, ids)),
    db.delete(meetingTimer).where(inArray(meetingTimer.roomId, ids)),
    db.delete(chatReaction).where(inArray(chatReaction.sequence, messages)),
    db.delete(chatMessage).where(inArray(chatMessage.roomId, ids)),
  ] as const;
}
