import { and, eq, isNull, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { MeetingStore, StoredAttendance } from '../services/ledger/MeetingStore';
import { outboxStatementIf, toAttendance } from './meetingRows';
import { sooner } from './meetingWrites';
import { attendance, meeting, place } from './schema';
import { withStorage } from './withStorage';

type Writes = Pick<MeetingStore, 'join' | 'leave' | 'noteLeave'>;

/** How people come and go. Each event is written only if its change is, whatever other hosts write at the same time. */
export function attendanceWrites(db: LibSQLDatabase): Writes {
  const isOf = (meetingId: string, identity: string) =>
    and(eq(attendance.meetingId, meetingId), eq(attendance.identity, identity));

  async function find(meetingId: string, identity: string): Promise<StoredAttendance | undefined> {
    const [row] = await db.select().from(attendance).where(isOf(meetingId, identity));
    return row && toAttendance(row);
  }

  return {
    join: ({ meetingId, roomId }, participant, event, dueFor) =>
      withStorage(async () => {
        const { identity, name, session } = participant;
        const known = await find(meetingId, identity);
        if (known?.session === session) return false;
        if (known && known.leftDate === undefined) {
          await db.update(attendance).set({ session }).where(isOf(meetingId, identity));
          return false;
        }
        const [given] = await db
          .select()
          .from(place)
          .where(and(eq(place.roomId, roomId), eq(place.identity, identity)));
        const role = given?.role ?? known?.role ?? participant.role;
        const memberId = given?.memberId ?? known?.memberId;
        const joinedDate = known?.joinedDate ?? participant.joinedDate;
        const now = { meetingId, identity, name, role, joinedDate, ...(memberId === undefined ? {} : { memberId }) };
        const isRunning = sql`EXISTS (SELECT 1 FROM ${meeting} WHERE meeting_id = ${meetingId} AND end_date IS NULL)`;
        const isAsRead = sql`${isRunning} AND ${known?.session ?? null} IS (
          SELECT session FROM ${attendance} WHERE meeting_id = ${meetingId} AND identity = ${identity})`;
        const due = dueFor?.(now);
        const results = await db.batch([
          outboxStatementIf(db, event(now), isAsRead),
          ...(due === undefined
            ? []
            : [
                db
                  .update(meeting)
                  .set({ due: sooner(due) })
                  .where(and(eq(meeting.meetingId, meetingId), isAsRead)),
              ]),
          db.run(sql`
            INSERT INTO ${attendance} (meeting_id, identity, name, role, member_id, joined_date, session)
            SELECT ${meetingId}, ${identity}, ${name}, ${role}, ${memberId ?? null}, ${joinedDate}, ${session} WHERE ${isAsRead}
            ON CONFLICT (meeting_id, identity) DO UPDATE SET name = excluded.name, role = excluded.role,
              member_id = excluded.member_id, session = excluded.session, left_date = NULL, leave_cause = NULL`),
        ]);
        return (results.at(-1)?.rowsAffected ?? 0) > 0;
      }),

    leave: ({ meetingId }, { identity, session, date, cause }, event) =>
      withStorage(async () => {
        const known = await find(meetingId, identity);
        if (!known || (session !== undefined && known.session !== session)) return false;
        if (known.leftDate !== undefined) {
          // Their absence was seen before it was reported why.
          const wasUnknown = and(isOf(meetingId, identity), eq(attendance.leaveCause, 'unknown'));
          if (cause !== 'unknown') await db.update(attendance).set({ leaveCause: cause }).where(wasUnknown);
          return false;
        }
        const leftDate = Math.max(date, known.joinedDate);
        const leaveCause = known.leaveCause ?? cause;
        const { session: connection = null, ...record } = known;
        const isInside = sql`EXISTS (SELECT 1 FROM ${attendance} WHERE meeting_id = ${meetingId}
          AND identity = ${identity} AND left_date IS NULL AND session IS ${connection})`;
        const results = await db.batch([
          outboxStatementIf(db, event({ ...record, leftDate, leaveCause }), isInside),
          db
            .update(attendance)
            .set({ leftDate, leaveCause })
            .where(and(isOf(meetingId, identity), isInside)),
        ]);
        return results[1].rowsAffected > 0;
      }),

    noteLeave: (meetingId, identity, cause) =>
      withStorage(async () => {
        await db
          .update(attendance)
          .set({ leaveCause: cause })
          .where(and(isOf(meetingId, identity), isNull(attendance.leftDate)));
      }),
  };
}
