import { and, asc, eq, lte, min, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { ScheduleStore } from '../services/schedule/ScheduleStore';
import { attendance, breakoutSession, meeting, room } from './schema';
import { withStorage } from './withStorage';

/** The columns `due` of rooms, meetings and breakout rooms. */
export function createScheduleStore(db: LibSQLDatabase): ScheduleStore {
  return {
    dueRooms: (now, limit) =>
      withStorage(async () => {
        const rows = await db
          .select({ id: room.roomId })
          .from(room)
          .where(lte(room.due, now))
          .orderBy(asc(room.due))
          .limit(limit);
        return rows.map(({ id }) => id);
      }),
    dueMeetings: (now, limit) =>
      withStorage(async () => {
        const rows = await db
          .select({ id: meeting.meetingId })
          .from(meeting)
          .where(lte(meeting.due, now))
          .orderBy(asc(meeting.due))
          .limit(limit);
        return rows.map(({ id }) => id);
      }),
    dueBreakouts: (now, limit) =>
      withStorage(async () => {
        const rows = await db
          .select({ id: breakoutSession.sessionId })
          .from(breakoutSession)
          .where(lte(breakoutSession.due, now))
          .orderBy(asc(breakoutSession.due))
          .limit(limit);
        return rows.map(({ id }) => id);
      }),
    setRoomDue: (roomId, due, asRead) =>
      withStorage(async () => {
        await db
          .update(room)
          .set({ due: due ?? null })
          .where(
            and(
              eq(room.roomId, roomId),
              asRead && and(eq(room.updateDate, asRead.updateDate), eq(room.status, asRead.status)),
            ),
          );
      }),
    setMeetingDue: (meetingId, due, asRead) =>
      withStorage(async () => {
        await db
          .update(meeting)
          .set({ due: due ?? null })
          .where(
            and(
              eq(meeting.meetingId, meetingId),
              asRead &&
                sql`idle_since IS ${asRead.idleSince ?? null} AND ${asRead.inside} = (
                  SELECT count(*) FROM ${attendance} WHERE meeting_id = ${meetingId} AND left_date IS NULL)`,
            ),
          );
      }),
    setBreakoutsDue: (sessionId, due, asRead) =>
      withStorage(async () => {
        await db
          .update(breakoutSession)
          .set({ due: due ?? null })
          .where(
            and(
              eq(breakoutSession.sessionId, sessionId),
              asRead && sql`${breakoutSession.endDate} IS ${asRead.endDate ?? null}`,
            ),
          );
      }),
    next: () =>
      withStorage(async () => {
        const found = await db.batch([
          db.select({ due: min(room.due) }).from(room),
          db.select({ due: min(meeting.due) }).from(meeting),
          db.select({ due: min(breakoutSession.due) }).from(breakoutSession),
        ]);
        const dates = found.map(([row]) => row?.due).filter((due) => typeof due === 'number');
        return dates.length === 0 ? undefined : Math.min(...dates);
      }),
  };
}
