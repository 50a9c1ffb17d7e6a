import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { BreakoutSession } from '../../shared/domain/breakout';
import type { BreakoutStore } from '../services/together/BreakoutStore';
import { breakoutSeat, breakoutSession } from './schema';
import { withStorage } from './withStorage';

/** Breakout rooms and who belongs where. */
export function createBreakoutStore(db: LibSQLDatabase): BreakoutStore {
  async function withSeats(row: typeof breakoutSession.$inferSelect | undefined): Promise<BreakoutSession | undefined> {
    if (!row) return undefined;
    const seats = await db.select().from(breakoutSeat).where(eq(breakoutSeat.sessionId, row.sessionId));
    return {
      ...toSession(row),
      seats: Object.fromEntries(seats.map(({ identity, breakoutId }) => [identity, breakoutId])),
    };
  }

  return {
    open: ({ seats, endDate = null, closedDate: _, ...session }, due) =>
      withStorage(async () => {
        const { sessionId, roomId, startDate } = session;
        const rows = Object.entries(seats).map(([identity, breakoutId]) => ({ sessionId, identity, breakoutId }));
        const isRunning = and(eq(breakoutSession.roomId, roomId), isNull(breakoutSession.closedDate));
        await db.batch([
          db.update(breakoutSession).set({ closedDate: startDate, due }).where(isRunning),
          db.insert(breakoutSession).values({ ...session, endDate, due: endDate }),
          ...(rows.length > 0 ? [db.insert(breakoutSeat).values(rows)] : []),
        ]);
      }),

    running: (roomId) =>
      withStorage(async () => {
        const isRunning = and(eq(breakoutSession.roomId, roomId), isNull(breakoutSession.closedDate));
        return withSeats((await db.select().from(breakoutSession).where(isRunning))[0]);
      }),

    find: (sessionId) =>
      withStorage(async () =>
        withSeats((await db.select().from(breakoutSession).where(eq(breakoutSession.sessionId, sessionId)))[0]),
      ),

    standing: (roomId) =>
      withStorage(async () => {
        const ofRoom = roomId === undefined ? undefined : eq(breakoutSession.roomId, roomId);
        return (await db.select().from(breakoutSession).where(ofRoom)).map(toSession);
      }),

    seat: (sessionId, seats) =>
      withStorage(async () => {
        const entries = Object.entries(seats);
        const emptied = entries.filter(([, breakoutId]) => breakoutId === null).map(([identity]) => identity);
        const taken = entries.flatMap(([identity, breakoutId]) =>
          breakoutId === null ? [] : [{ identity, breakoutId }],
        );
        const ofEmptied = and(eq(breakoutSeat.sessionId, sessionId), inArray(breakoutSeat.identity, emptied));
        await db.batch([
          db.delete(breakoutSeat).where(ofEmptied),
          ...taken.map((seat) =>
            db
              .insert(breakoutSeat)
              .values({ sessionId, ...seat })
              .onConflictDoUpdate({
                target: [breakoutSeat.sessionId, breakoutSeat.identity],
                set: { breakoutId: seat.breakoutId },
              }),
          ),
        ]);
      }),

    setEnd: (sessionId, endDate) =>
      withStorage(async () => {
        const isThere = and(eq(breakoutSession.sessionId, sessionId), isNull(breakoutSession.closedDate));
        const end = endDate ?? null;
        const { rowsAffected } = await db.update(breakoutSession).set({ endDate: end, due: end }).where(isThere);
        return rowsAffected > 0;
      }),

    close: (sessionId, date, due) =>
      withStorage(async () => {
        const isThere = and(eq(breakoutSession.sessionId, sessionId), isNull(breakoutSession.closedDate));
        await db.update(breakoutSession).set({ closedDate: date, due }).where(isThere);
      }),

    remove: (sessionId) =>
      withStorage(async () => {
        await db.batch([
          db.delete(breakoutSeat).where(eq(breakoutSeat.sessionId, sessionId)),
          db.delete(breakoutSession).where(eq(breakoutSession.sessionId, sessionId)),
        ]);
      }),
  };
}

function toSession({ endDate, closedDate, due: _, ...row }: typeof breakoutSession.$inferSelect) {
  return {
    ...row,
    ...(endDate === null ? {} : { endDate }),
    ...(closedDate === null ? {} : { closedDate }),
  };
}
