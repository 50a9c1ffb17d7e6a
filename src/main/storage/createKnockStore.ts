import { and, asc, eq, gt, inArray, lt, or, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { Knock, KnockStore } from '../services/meetings/KnockStore';
import { hashSecret } from './hashSecret';
import { knock } from './schema';
import { withStorage } from './withStorage';

/** The lobbies; only hashes of their tokens are written. */
export function createKnockStore(db: LibSQLDatabase): KnockStore {
  const byToken = (roomId: string, token: string) =>
    and(eq(knock.roomId, roomId), eq(knock.tokenHash, hashSecret(token)));

  return {
    insert: (one, token, { limit, seenSince, kept, forgetBefore, admittedBefore }) =>
      withStorage(async () => {
        const { knockId, roomId, name, state, device, date, seenDate } = one;
        const mine = and(eq(knock.roomId, roomId), eq(knock.device, device ?? ''), eq(knock.state, 'waiting'));
        const waiting = sql`(select count(*) from ${knock} where ${knock.roomId} = ${roomId} and ${knock.state} = 'waiting' and ${knock.seenDate} > ${seenSince})`;
        const all = sql`(select count(*) from ${knock} where ${knock.roomId} = ${roomId})`;
        const isStale = or(
          lt(knock.seenDate, forgetBefore),
          and(eq(knock.state, 'admitted'), lt(knock.seenDate, admittedBefore)),
        );
        // Counted by the statement that inserts: of many who come at once, no more than the limit get in.
        const values = sql`select ${knockId}, ${roomId}, ${name}, ${hashSecret(token)}, ${state}, ${device ?? null}, ${date}, ${seenDate}, null where ${waiting} < ${limit} and ${all} < ${kept}`;
        const [, , inserted] = await db.batch([
          db.delete(knock).where(and(eq(knock.roomId, roomId), isStale)),
          db.delete(knock).where(mine),
          db.run(
            sql`insert into ${knock} (knock_id, room_id, name, token_hash, state, device, date, seen_date, answered_by) ${values}`,
          ),
        ]);
        return inserted.rowsAffected > 0;
      }),

    findByToken: (roomId, token) =>
      withStorage(async () => {
        const [row] = await db.select().from(knock).where(byToken(roomId, token));
        return row && toKnock(row);
      }),

    isDeviceDenied: (roomId, device) =>
      withStorage(async () => {
        const denied = and(eq(knock.roomId, roomId), eq(knock.device, device), eq(knock.state, 'denied'));
        return (await db.select({ knockId: knock.knockId }).from(knock).where(denied).limit(1)).length > 0;
      }),

    waiting: (roomId, seenSince) =>
      withStorage(async () => {
        const there = and(eq(knock.roomId, roomId), eq(knock.state, 'waiting'), gt(knock.seenDate, seenSince));
        const rows = await db.select().from(knock).where(there).orderBy(asc(knock.date), asc(knock.knockId));
        return rows.map(toKnock);
      }),

    touch: (knockId, date) =>
      withStorage(async () => {
        const waiting = and(eq(knock.knockId, knockId), eq(knock.state, 'waiting'));
        await db.update(knock).set({ seenDate: date }).where(waiting);
      }),

    answer: (roomId, knockIds, { state, by, date }) =>
      withStorage(async () => {
        if (knockIds.length === 0) return 0;
        const named = and(eq(knock.roomId, roomId), eq(knock.state, 'waiting'), inArray(knock.knockId, [...knockIds]));
        const { rowsAffected } = await db.update(knock).set({ state, answeredBy: by, seenDate: date }).where(named);
        return rowsAffected;
      }),

    takeAdmitted: (roomId, token, since) =>
      withStorage(async () => {
        const good = and(byToken(roomId, token), eq(knock.state, 'admitted'), gt(knock.seenDate, since));
        // The deletion decides: of two who come at once, one deletes the row.
        return (await db.delete(knock).where(good)).rowsAffected > 0;
      }),

    remove: (roomId, token) =>
      withStorage(async () => {
        await db.delete(knock).where(and(byToken(roomId, token), eq(knock.state, 'waiting')));
      }),
  };
}

function toKnock({ knockId, roomId, name, state, device, date, seenDate }: typeof knock.$inferSelect): Knock {
  return { knockId, roomId, name, state, ...(device === null ? {} : { device }), date, seenDate };
}
