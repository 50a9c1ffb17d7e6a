import { and, eq, exists, lt, ne, or } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { attendance, denial, knock, place } from './schema';

/** Someone who was given a place so shortly before and was not there yet is on the way into the next meeting. Milliseconds. */
const ON_THE_WAY_MS = 60_000;

/**
 * What goes with a meeting: the places of those who were there, who may not come back, and what was answered in the
 * lobby. Whoever still waits there goes on waiting. For the batch that ends the meeting.
 */
export function clearMeetingStatements(
  db: LibSQLDatabase,
  { roomId, meetingId, endDate }: { roomId: string; meetingId: string; endDate: number },
) {
  const wasThere = db
    .select({ identity: attendance.identity })
    .from(attendance)
    .where(and(eq(attendance.meetingId, meetingId), eq(attendance.identity, place.identity)));
  const isOld = lt(place.updateDate, endDate - ON_THE_WAY_MS);
  return [
    db.delete(place).where(and(eq(place.roomId, roomId), or(exists(wasThere), isOld))),
    db.delete(denial).where(eq(denial.roomId, roomId)),
    db.delete(knock).where(and(eq(knock.roomId, roomId), ne(knock.state, 'waiting'))),
  ] as const;
}
