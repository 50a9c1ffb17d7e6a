import { and, eq, inArray, notInArray, type SQL, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { Recording } from '../../shared/domain/recording';
import type { RecordingQuery, RecordingStore, StoredRecording } from '../services/recordings/RecordingStore';
import { recording } from './schema';
import { withStorage } from './withStorage';

const COLUMNS = {
  startDate: recording.startDate,
  roomName: recording.roomName,
  duration: recording.duration,
  size: recording.size,
} as const;

/** Recordings, which outlive their rooms. */
export function createRecordingStore(db: LibSQLDatabase): RecordingStore {
  return {
    insert: ({ recording: { recordingId, ...rest }, ...secrets }) =>
      withStorage(async () => {
        await db.insert(recording).values({ recordingId, ...rest, ...secrets });
      }),

    findMany: (recordingIds) =>
      withStorage(async () =>
        (
          await db
            .select()
            .from(recording)
            .where(inArray(recording.recordingId, [...recordingIds]))
        ).map(fromRow),
      ),

    list: (query) =>
      withStorage(async () => {
        const rows = await db
          .select()
          .from(recording)
          .where(and(...conditions(query)))
          .orderBy(...order(query))
          .limit(query.limit);
        return rows.map((row) => fromRow(row).recording);
      }),

    roomIds: () =>
      withStorage(async () =>
        (await db.selectDistinct({ roomId: recording.roomId }).from(recording)).map(({ roomId }) => roomId),
      ),

    remove: (recordingIds) =>
      withStorage(async () => {
        const gone = await db
          .delete(recording)
          .where(
            and(
              inArray(recording.recordingId, [...recordingIds]),
              notInArray(recording.status, ['starting', 'active', 'ending']),
            ),
          )
          .returning({ id: recording.recordingId });
        return gone.map(({ id }) => id);
      }),
  };
}

function fromRow({ publicSecret, privateSecret, ...row }: typeof recording.$inferSelect): StoredRecording {
  const present = Object.entries(row).filter(([, value]) => value !== null);
  return { recording: Object.fromEntries(present) as unknown as Recording, publicSecret, privateSecret };
}

function conditions({ status, roomIds, roomName, ...query }: RecordingQuery): (SQL | undefined)[] {
  return [
    status ? eq(recording.status, status) : undefined,
    roomIds ? inArray(recording.roomId, [...roomIds]) : undefined,
    roomName ? sql`instr(lower(${recording.roomName}), ${roomName.toLowerCase()}) > 0` : undefined,
    further(query),
  ];
}

/** SQLite sorts null before everything, but compares it with nothing: so each side of the null is a case by itself. */
function further({ sortField, sortOrder, after }: Pick<RecordingQuery, 'sortField' | 'sortOrder' | 'after'>) {
  if (!after) return undefined;
  const column = COLUMNS[sortField];
  const { value, id } = after;
  const place = sql`(${column}, ${recording.recordingId})`;
  if (sortOrder === 'asc') {
    return value === null
      ? sql`(${column} is not null or ${recording.recordingId} > ${id})`
      : sql`${place} > (${value}, ${id})`;
  }
  return value === null
    ? sql`(${column} is null and ${recording.recordingId} < ${id})`
    : sql`(${column} is null or ${place} < (${value}, ${id}))`;
}

function order({ sortField, sortOrder }: RecordingQuery): SQL[] {
  const direction = sortOrder === 'asc' ? sql`asc` : sql`desc`;
  return [COLUMNS[sortField], recording.recordingId].map((column) => sql`${column} ${direction}`);
}
