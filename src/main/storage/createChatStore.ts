import { and, asc, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { ChatRecord } from '../../shared/domain/chatRecord';
import type { ChatStore, MessageKey } from '../services/together/ChatStore';
import { runs } from './createTimerStore';
import { chatMessage, chatReaction } from './schema';
import { withStorage } from './withStorage';

type Row = typeof chatMessage.$inferSelect;

/** Messages of chats, and the signs on them. */
export function createChatStore(db: LibSQLDatabase): ChatStore {
  const at = (roomId: string, { identity, id }: MessageKey) =>
    and(eq(chatMessage.roomId, roomId), eq(chatMessage.identity, identity), eq(chatMessage.id, id));
  const there = (roomId: string, key: MessageKey) => and(at(roomId, key), isNull(chatMessage.deletedDate));

  /** With the signs on them. */
  async function complete(rows: readonly Row[]): Promise<ChatRecord[]> {
    if (rows.length === 0) return [];
    const signs = await db
      .select()
      .from(chatReaction)
      .where(
        inArray(
          chatReaction.sequence,
          rows.map(({ sequence }) => sequence),
        ),
      )
      .orderBy(asc(chatReaction.date), asc(chatReaction.identity));
    const bySequence = new Map<number, Record<string, string[]>>();
    for (const { sequence, emoji, identity } of signs) {
      const reactions = bySequence.get(sequence) ?? {};
      reactions[emoji] = [...(reactions[emoji] ?? []), identity];
      bySequence.set(sequence, reactions);
    }
    return rows.map((row) => toRecord(row, bySequence.get(row.sequence) ?? {}));
  }

  return {
    list: (roomId, { meetingId, before, limit }) =>
      withStorage(async () => {
        const rows = await db
          .select()
          .from(chatMessage)
          .where(
            and(
              eq(chatMessage.roomId, roomId),
              meetingId === undefined ? undefined : eq(chatMessage.meetingId, meetingId),
              before === undefined ? undefined : lt(chatMessage.sequence, before),
            ),
          )
          .orderBy(desc(chatMessage.sequence))
          .limit(limit);
        return complete(rows.reverse());
      }),

    find: (roomId, key) =>
      withStorage(async () => (await complete(await db.select().from(chatMessage).where(at(roomId, key))))[0]),

    add: ({ roomId, meetingId, identity, name }, messages, { date, kept }) =>
      withStorage(async () => {
        const ids = messages.map(({ id }) => id);
        const old = sql`room_id = ${roomId} AND sequence <= (SELECT sequence FROM ${chatMessage}
          WHERE room_id = ${roomId} ORDER BY sequence DESC LIMIT 1 OFFSET ${kept})`;
        await db.batch([
          db.run(sql`
            INSERT INTO ${chatMessage} (room_id, meeting_id, identity, id, name, text, reply_to, mentions, sent_date)
            SELECT ${roomId}, ${meetingId}, ${identity}, json_extract(value, '$.id'), ${name},
              json_extract(value, '$.text'), json_extract(value, '$.replyTo'), json_extract(value, '$.mentions'), ${date}
            FROM json_each(${JSON.stringify(messages)}) WHERE ${runs(meetingId)} ORDER BY key
            ON CONFLICT (room_id, identity, id) DO NOTHING`),
          db.run(sql`DELETE FROM ${chatReaction} WHERE sequence IN (SELECT sequence FROM ${chatMessage} WHERE ${old})`),
          db.run(sql`DELETE FROM ${chatMessage} WHERE ${old}`),
        ]);
        const handedIn = and(
          eq(chatMessage.roomId, roomId),
          eq(chatMessage.identity, identity),
          inArray(chatMessage.id, ids),
        );
        return complete(await db.select().from(chatMessage).where(handedIn).orderBy(asc(chatMessage.sequence)));
      }),

    edit: (roomId, key, text, date) =>
      withStorage(async () => {
        const edited = await db.update(chatMessage).set({ text, editedDate: date }).where(there(roomId, key));
        return edited.rowsAffected > 0;
      }),

    clear: (roomId, key, date) =>
      withStorage(async () => {
        const sequences = db.select({ sequence: chatMessage.sequence }).from(chatMessage).where(at(roomId, key));
        const [{ rowsAffected }] = await db.batch([
          db.update(chatMessage).set({ text: '', mentions: [], deletedDate: date }).where(there(roomId, key)),
          db.delete(chatReaction).where(inArray(chatReaction.sequence, sequences)),
        ]);
        return rowsAffected > 0;
      }),

    react: (sequence, { emoji, identity, date, limit }) =>
      withStorage(async () => {
        const { rowsAffected } = await db.run(sql`
          INSERT INTO ${chatReaction} (sequence, emoji, identity, date)
          SELECT ${sequence}, ${emoji}, ${identity}, ${date}
          WHERE EXISTS (SELECT 1 FROM ${chatMessage} WHERE sequence = ${sequence} AND deleted_date IS NULL) AND (
            EXISTS (SELECT 1 FROM ${chatReaction} WHERE sequence = ${sequence} AND emoji = ${emoji})
            OR (SELECT count(DISTINCT emoji) FROM ${chatReaction} WHERE sequence = ${sequence}) < ${limit})
          ON CONFLICT (sequence, emoji, identity) DO UPDATE SET date = date`);
        return rowsAffected > 0;
      }),

    unreact: (sequence, { emoji, identity }) =>
      withStorage(async () => {
        await db
          .delete(chatReaction)
          .where(
            and(
              eq(chatReaction.sequence, sequence),
              eq(chatReaction.emoji, emoji),
              eq(chatReaction.identity, identity),
            ),
          );
      }),
  };
}

function toRecord(row: Row, reactions: Record<string, string[]>): ChatRecord {
  const { replyTo, editedDate, deletedDate, ...rest } = row;
  return {
    ...rest,
    ...(replyTo === null ? {} : { replyTo }),
    ...(editedDate === null ? {} : { editedDate }),
    ...(deletedDate === null ? {} : { deletedDate }),
    reactions,
  };
}
