import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { MeetingTimer } from '../../shared/domain/meetingTimer';
import type { TimerStore } from '../services/together/TimerStore';
import { meeting, meetingTimer } from './schema';
import { withStorage } from './withStorage';

/** The timers of running meetings. */
export function createTimerStore(db: LibSQLDatabase): TimerStore {
  return {
    find: (meetingId) =>
      withStorage(async () => {
        const [row] = await db.select().from(meetingTimer).where(eq(meetingTimer.meetingId, meetingId));
        return row && toTimer(row);
      }),

    start: (roomId, meetingId, { durationMs, endDate = null, leftMs = null, startedBy }) =>
      withStorage(async () => {
        const { rowsAffected } = await db.run(sql`
          INSERT INTO ${meetingTimer} (meeting_id, room_id, duration_ms, end_date, left_ms, started_by)
          SELECT ${meetingId}, ${roomId}, ${durationMs}, ${endDate}, ${leftMs}, ${startedBy} WHERE ${runs(meetingId)}
          ON CONFLICT (meeting_id) DO UPDATE SET duration_ms = excluded.duration_ms, end_date = excluded.end_date,
            left_ms = excluded.left_ms, started_by = excluded.started_by`);
        return rowsAffected > 0;
      }),

    replace: (meetingId, before, after) =>
      withStorage(async () => {
        const asRead = and(
          eq(meetingTimer.meetingId, meetingId),
          eq(meetingTimer.durationMs, before.durationMs),
          sql`${meetingTimer.endDate} IS ${before.endDate ?? null}`,
          sql`${meetingTimer.leftMs} IS ${before.leftMs ?? null}`,
        );
        const { durationMs, endDate = null, leftMs = null } = after;
        return (await db.update(meetingTimer).set({ durationMs, endDate, leftMs }).where(asRead)).rowsAffected > 0;
      }),

    remove: (meetingId) =>
      withStorage(async () => {
        await db.delete(meetingTimer).where(eq(meetingTimer.meetingId, meetingId));
      }),
  };
}

/** Nothing is written for a meeting that is over: nobody would take it away again. */
export function runs(meetingId: string): SQL {
  return sql`EXISTS (SELECT 1 FROM ${meeting} WHERE meeting_id = ${meetingId} AND end_date IS NULL)`;
}

function toTimer({ durationMs, endDate, leftMs, startedBy }: typeof meetingTimer.$inferSelect): MeetingTimer {
  return {
    durationMs,
    ...(endDate === null ? {} : { endDate }),
    ...(leftMs === null ? {} : { leftMs }),
    startedBy,
  };
}
