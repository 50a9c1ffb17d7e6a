import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { Meeting } from '../../shared/domain/meeting';
import type { MeetingStore, StoredAttendance } from '../services/ledger/MeetingStore';
import { attendanceWrites } from './attendanceWrites';
import { toAttendance, toMeeting } from './meetingRows';
import { meetingWrites } from './meetingWrites';
import { attendance, meeting, room } from './schema';
import { withStorage } from './withStorage';

/** Meetings and who was there. */
export function createMeetingStore(db: LibSQLDatabase): MeetingStore {
  // Names are spelled out: drizzle leaves the table out of columns in what it selects, and then every row fits.
  const attendees = sql<number>`(SELECT count(*) FROM attendance WHERE attendance.meeting_id = meeting.meeting_id)`;
  // Asked with each join, so it is put into words once.
  const runningIn = db
    .select()
    .from(meeting)
    .where(and(eq(meeting.roomId, sql.placeholder('roomId')), isNull(meeting.endDate)))
    .prepare();

  return {
    ...meetingWrites(db),
    ...attendanceWrites(db),

    running: (roomId) =>
      withStorage(async () => {
        const [row] = await runningIn.all({ roomId });
        return row && toMeeting(row);
      }),

    allRunning: () =>
      withStorage(async () => (await db.select().from(meeting).where(isNull(meeting.endDate))).map(toMeeting)),

    unfinished: () =>
      withStorage(async () => (await db.select().from(meeting).where(isNotNull(meeting.unfinished))).map(toMeeting)),

    find: (meetingId) =>
      withStorage(async () => {
        const [row] = await db.select().from(meeting).where(eq(meeting.meetingId, meetingId));
        return row && toMeeting(row);
      }),

    haveRun: (roomIds) =>
      withStorage(async () => {
        if (roomIds.length === 0) return [];
        const ofThese = inArray(meeting.roomId, [...roomIds]);
        return (await db.selectDistinct({ roomId: meeting.roomId }).from(meeting).where(ofThese)).map(
          ({ roomId }) => roomId,
        );
      }),

    attendances: (meetingId) =>
      withStorage(async () => {
        const ofIt = eq(attendance.meetingId, meetingId);
        const order = [asc(attendance.joinedDate), asc(attendance.identity)];
        return (
          await db
            .select()
            .from(attendance)
            .where(ofIt)
            .orderBy(...order)
        ).map(toAttendance);
      }),

    present: (meetingIds) =>
      withStorage(async () => {
        const found = new Map<string, StoredAttendance[]>();
        if (meetingIds.length === 0) return found;
        const inside = and(inArray(attendance.meetingId, [...meetingIds]), isNull(attendance.leftDate));
        for (const row of await db.select().from(attendance).where(inside)) {
          found.set(row.meetingId, [...(found.get(row.meetingId) ?? []), toAttendance(row)]);
        }
        return found;
      }),

    inside: (roomIds) =>
      withStorage(async () => {
        const found = new Map<string, Meeting>();
        if (roomIds.length === 0) return found;
        const rows = await db
          .select({ meeting, attendance })
          .from(meeting)
          .leftJoin(attendance, and(eq(attendance.meetingId, meeting.meetingId), isNull(attendance.leftDate)))
          .where(and(inArray(meeting.roomId, [...roomIds]), isNull(meeting.endDate)))
          .orderBy(asc(attendance.joinedDate), asc(attendance.identity));
        for (const { meeting: running, attendance: there } of rows) {
          const known = found.get(running.roomId) ?? { startDate: running.startDate, participants: [] };
          if (there) {
            const { identity, name, role, joinedDate } = there;
            known.participants.push({ identity, name, role, joinedDate });
          }
          found.set(running.roomId, known);
        }
        return found;
      }),

    list: ({ roomId, owner, active, sortOrder, after, limit }) =>
      withStorage(async () => {
        const direction = sortOrder === 'asc' ? asc : desc;
        const beyond =
          after &&
          (sortOrder === 'asc'
            ? sql`(${meeting.startDate}, ${meeting.meetingId}) > (${after.startDate}, ${after.meetingId})`
            : sql`(${meeting.startDate}, ${meeting.meetingId}) < (${after.startDate}, ${after.meetingId})`);
        const rows = await db
          .select({ meeting, attendees })
          .from(meeting)
          .where(
            and(
              roomId === undefined ? undefined : eq(meeting.roomId, roomId),
              owner === undefined
                ? undefined
                : sql`EXISTS (SELECT 1 FROM ${room} WHERE ${room.roomId} = ${meeting.roomId} AND ${room.owner} = ${owner})`,
              active === undefined ? undefined : active ? isNull(meeting.endDate) : isNotNull(meeting.endDate),
              beyond,
            ),
          )
          .orderBy(direction(meeting.startDate), direction(meeting.meetingId))
          .limit(limit);
        return rows.map((row) => ({ meeting: toMeeting(row.meeting), attendees: row.attendees }));
      }),
  };
}
