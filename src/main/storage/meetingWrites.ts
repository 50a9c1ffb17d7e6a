import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { UNUSED_PLACE_MS } from '../../shared/domain/retention';
import type { MeetingStore } from '../services/ledger/MeetingStore';
import { deleteOfMeeting } from './deleteTogether';
import { outboxStatementIf, toMeeting } from './meetingRows';
import { attendance, breakoutSession, denial, knock, meeting, place, room } from './schema';
import { withStorage } from './withStorage';

type Writes = Pick<MeetingStore, 'begin' | 'adopt' | 'end' | 'finished' | 'forget' | 'change' | 'setIdle'>;

/** How a meeting begins, changes and ends. In a batch each statement carries the condition on which all of it rests. */
export function meetingWrites(db: LibSQLDatabase): Writes {
  return {
    begin: (record, events) =>
      withStorage(async () => {
        const { meetingId, roomId, roomName, startDate, session = null, idleSince = null, due = null } = record;
        const isBegun = sql`EXISTS (SELECT 1 FROM ${meeting} WHERE meeting_id = ${meetingId})`;
        const [inserted] = await db.batch([
          db.run(sql`
            INSERT INTO ${meeting} (meeting_id, room_id, room_name, start_date, session, idle_since, due)
            SELECT ${meetingId}, ${roomId}, ${roomName}, ${startDate}, ${session}, ${idleSince}, ${due}
            WHERE EXISTS (SELECT 1 FROM ${room} WHERE room_id = ${roomId} AND status <> 'closed' AND archived = 0)
            AND NOT EXISTS (SELECT 1 FROM ${meeting} WHERE room_id = ${roomId} AND end_date IS NULL)
            AND NOT EXISTS (SELECT 1 FROM ${meeting} WHERE room_id = ${roomId} AND session = ${session})`),
          db.run(sql`
            UPDATE ${room} SET status = 'active_meeting', last_meeting_date = max(coalesce(last_meeting_date, 0), ${startDate})
            WHERE room_id = ${roomId} AND ${isBegun}`),
          ...events.map((event) => outboxStatementIf(db, event, isBegun)),
        ]);
        return inserted.rowsAffected > 0;
      }),

    adopt: ({ meetingId, roomId }, session) =>
      withStorage(async () => {
        const { rowsAffected } = await db.run(sql`
          UPDATE ${meeting} SET session = ${session} WHERE meeting_id = ${meetingId} AND end_date IS NULL
          AND NOT EXISTS (SELECT 1 FROM ${meeting} WHERE room_id = ${roomId} AND session = ${session})`);
        return rowsAffected > 0;
      }),

    end: ({ meetingId, roomId }, { date, cause, by = null, leaveCause, unfinished, room: fate, inside }, events) =>
      withStorage(async () => {
        const isAsRead = sql`EXISTS (SELECT 1 FROM ${meeting} WHERE meeting_id = ${meetingId} AND end_date IS NULL)
          AND ${inside} = (SELECT count(*) FROM ${attendance} WHERE meeting_id = ${meetingId} AND left_date IS NULL)
          AND ${fate ? roomIs(roomId, fate.before) : sql`NOT EXISTS (SELECT 1 FROM ${room} WHERE room_id = ${roomId})`}`;
        const ofRoom = sql`room_id = ${roomId} AND ${isAsRead}`;
        const status = fate?.status ?? null;
        const scheduled = json(fate?.scheduled);
        const results = await db.batch([
          // Whoever still waits goes on waiting, for the next meeting.
          db.run(sql`DELETE FROM ${knock} WHERE ${ofRoom} AND state <> 'waiting'`),
          ...events.map((event) => outboxStatementIf(db, event, isAsRead)),
          ...deleteOfMeeting(db, roomId, meetingId, isAsRead),
          db.run(sql`DELETE FROM ${denial} WHERE ${ofRoom}`),
          // Their LiveKit rooms are ended by whoever works through what is due.
          db.run(sql`
            UPDATE ${breakoutSession} SET closed_date = coalesce(closed_date, ${date}), due = ${date}
            WHERE meeting_id = ${meetingId} AND ${isAsRead}`),
          db.run(sql`
            DELETE FROM ${place} WHERE ${ofRoom} AND (creation_date < ${date - UNUSED_PLACE_MS} OR EXISTS (
              SELECT 1 FROM ${attendance} WHERE meeting_id = ${meetingId} AND ${attendance.identity} = ${place.identity}))`),
          db.run(sql`
            UPDATE ${meeting} SET end_date = max(start_date, ${date}), end_cause = ${cause}, ended_by = ${by},
              unfinished = ${json(unfinished)}, due = NULL, idle_since = NULL
            WHERE meeting_id = ${meetingId} AND ${isAsRead}`),
          // From here on the meeting's own row tells that the condition held: nobody is inside a meeting that has ended.
          // A deletion date that came while it ran is looked at again.
          db.run(sql`
            UPDATE ${room} SET status = ${status}, scheduled = ${scheduled}, last_meeting_date = ${date},
              due = CASE WHEN auto_deletion_date <= ${date} THEN auto_deletion_date ELSE due END
            WHERE room_id = ${roomId} AND ${status} IS NOT NULL AND status = 'active_meeting'
            AND NOT EXISTS (SELECT 1 FROM ${meeting} WHERE room_id = ${roomId} AND end_date IS NULL)`),
          db.run(sql`
            UPDATE ${attendance} SET left_date = max(joined_date, ${date}), leave_cause = coalesce(leave_cause, ${leaveCause})
            WHERE meeting_id = ${meetingId} AND left_date IS NULL
            AND EXISTS (SELECT 1 FROM ${meeting} WHERE meeting_id = ${meetingId} AND end_date IS NOT NULL)`),
        ]);
        return (results.at(-3)?.rowsAffected ?? 0) > 0;
      }),

    finished: (meetingId) =>
      withStorage(async () => {
        await db.update(meeting).set({ unfinished: null }).where(eq(meeting.meetingId, meetingId));
      }),

    forget: (endedBefore, limit) =>
      withStorage(async () => {
        // What ended so long ago began before, and by their start the index finds them.
        const old = sql`SELECT meeting_id FROM ${meeting} WHERE start_date < ${endedBefore} AND end_date < ${endedBefore}
          AND unfinished IS NULL ORDER BY start_date, meeting_id LIMIT ${limit}`;
        const [, gone] = await db.batch([
          db.run(sql`DELETE FROM ${attendance} WHERE meeting_id IN (${old})`),
          db.run(sql`DELETE FROM ${meeting} WHERE meeting_id IN (${old})`),
        ]);
        return gone.rowsAffected;
      }),

    change: (meetingId, { isLocked, forbidden }) =>
      withStorage(async () => {
        const [row] = await db
          .update(meeting)
          .set({
            ...(isLocked === undefined ? {} : { isLocked }),
            // Merged by the database: of two who forbid different things at once, both are heeded.
            ...(forbidden && { forbidden: sql`json_patch(${meeting.forbidden}, ${JSON.stringify(forbidden)})` }),
          })
          .where(and(eq(meeting.meetingId, meetingId), isNull(meeting.endDate)))
          .returning();
        return row && toMeeting(row);
      }),

    setIdle: (meetingId, since, due) =>
      withStorage(async () => {
        await db
          .update(meeting)
          .set({ idleSince: since ?? null, ...(due === undefined ? {} : { due: sooner(due) }) })
          .where(and(eq(meeting.meetingId, meetingId), isNull(meeting.endDate)));
      }),
  };
}

/** The earlier of what stands there and this. */
export function sooner(due: number): SQL {
  return sql`min(coalesce(due, ${due}), ${due})`;
}

/** What of a room decides what becomes of it. */
function roomIs(
  roomId: string,
  { scheduled, meetingEndAction }: { scheduled?: object; meetingEndAction: string },
): SQL {
  return sql`EXISTS (SELECT 1 FROM ${room} WHERE room_id = ${roomId} AND scheduled IS ${json(scheduled)}
    AND meeting_end_action = ${meetingEndAction})`;
}

function json(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
