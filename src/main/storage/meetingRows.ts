import { type SQL, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { NOTHING_FORBIDDEN } from '../../shared/domain/effectivePermissions';
import type { OutboxEvent } from '../../shared/domain/webhookEvent';
import type { StoredAttendance, StoredMeeting } from '../services/ledger/MeetingStore';
import { type attendance, type meeting, outboxEvent } from './schema';

type MeetingRow = typeof meeting.$inferSelect;
type AttendanceRow = typeof attendance.$inferSelect;

/** Without the fields that are null. */
function present<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

export function toMeeting(row: MeetingRow): StoredMeeting {
  const { meetingId, roomId, roomName, startDate, isLocked, forbidden, ...optional } = row;
  return {
    meetingId,
    roomId,
    roomName,
    startDate,
    isLocked,
    forbidden: { ...NOTHING_FORBIDDEN, ...forbidden },
    ...present(optional),
  };
}

export function toAttendance(row: AttendanceRow): StoredAttendance {
  const { meetingId, identity, name, role, joinedDate, ...optional } = row;
  return { meetingId, identity, name, role, joinedDate, ...present(optional) };
}

/** The statement that remembers an event, if the condition holds when the batch comes to it. */
export function outboxStatementIf(db: LibSQLDatabase, { name, roomId, date, data }: OutboxEvent, condition: SQL) {
  return db.run(sql`
    INSERT INTO ${outboxEvent} (name, room_id, date, data)
    SELECT ${name}, ${roomId ?? null}, ${date}, ${JSON.stringify(data)} WHERE ${condition}`);
}
