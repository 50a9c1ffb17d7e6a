import { and, eq, inArray, isNull, lt, not, or, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { denialKeys, type Place } from '../../shared/domain/place';
import type { PlaceStore } from '../services/meetings/PlaceStore';
import { inOneGo } from './inOneGo';
import { attendance, denial, meeting, place } from './schema';
import { withStorage } from './withStorage';

/** Places in meetings, and who may not come back. */
export function createPlaceStore(db: LibSQLDatabase): PlaceStore {
  const denialBy = (roomId: string, key: string) => and(eq(denial.roomId, roomId), eq(denial.key, key));
  const at = (roomId: string, identity: string) => and(eq(place.roomId, roomId), eq(place.identity, identity));

  // Asked with each join, so it is put into words once.
  const insertion = db
    .insert(place)
    .values({
      roomId: sql.placeholder('roomId'),
      identity: sql.placeholder('identity'),
      name: sql.placeholder('name'),
      baseRole: sql.placeholder('baseRole'),
      role: sql.placeholder('role'),
      memberId: sql.placeholder('memberId'),
      userId: sql.placeholder('userId'),
      device: sql.placeholder('device'),
      permissions: sql.placeholder('permissions'),
      isManager: sql.placeholder('isManager'),
      creationDate: sql.placeholder('creationDate'),
      updateDate: sql.placeholder('updateDate'),
    })
    .prepare();

  const insert = inOneGo((places: readonly Place[]) =>
    withStorage(async () => {
      const rows = places.map(({ memberId = null, userId = null, device = null, ...rest }) => {
        return { ...rest, memberId, userId, device };
      });
      const [first] = rows;
      if (first && rows.length === 1) await insertion.run(first);
      else await db.insert(place).values(rows);
    }),
  );

  async function find(roomId: string, identity: string): Promise<Place | undefined> {
    const [row] = await withStorage(() => db.select().from(place).where(at(roomId, identity)));
    return row && toPlace(row);
  }

  return {
    find,

    insert,

    forget: (roomId, before, unusedBefore) =>
      withStorage(async () => {
        const hasCome = sql`EXISTS (SELECT 1 FROM ${attendance} JOIN ${meeting} USING (meeting_id)
          WHERE ${meeting.roomId} = ${roomId} AND ${meeting.endDate} IS NULL
          AND ${attendance.identity} = ${place.identity})`;
        const isUnused = and(lt(place.updateDate, unusedBefore), not(hasCome));
        await db.delete(place).where(and(eq(place.roomId, roomId), or(lt(place.updateDate, before), isUnused)));
      }),

    list: (roomId) =>
      withStorage(async () => (await db.select().from(place).where(eq(place.roomId, roomId))).map(toPlace)),

    async update(roomId, identity, change, date) {
      const running = db
        .select({ meetingId: meeting.meetingId })
        .from(meeting)
        .where(and(eq(meeting.roomId, roomId), isNull(meeting.endDate)));
      const attended = and(eq(attendance.identity, identity), inArray(attendance.meetingId, running));
      const { role, name, permissions } = change;
      const change2 = { ...(role ? { role } : {}), ...(name ? { name } : {}) };
      await withStorage(() =>
        db.batch([
          db
            .update(place)
            .set({
              ...change2,
              // Merged by the database: of two who take different things at once, both are heeded.
              ...(permissions && {
                permissions: sql`json_patch(${place.permissions}, ${JSON.stringify(permissions)})`,
              }),
              updateDate: sql`max(${place.updateDate} + 1, ${date})`,
            })
            .where(at(roomId, identity)),
          ...(Object.keys(change2).length > 0 ? [db.update(attendance).set(change2).where(attended)] : []),
        ]),
      );
      return find(roomId, identity);
    },

    touch: (roomId, identity, date) =>
      withStorage(async () => {
        const later = sql`max(${place.updateDate}, ${date})`;
        await db.update(place).set({ updateDate: later }).where(at(roomId, identity));
      }),

    deny: (roomId, identity, { keys, date, by }) =>
      withStorage(async () => {
        const [own = identity] = denialKeys({ identity });
        const others = keys.filter((key) => key !== own);
        // No two denials of a room have the same date: by it `pardon` knows the names that belong together.
        const free = sql`max(${date}, (SELECT coalesce(max(${denial.date}), 0) + 1 FROM ${denial} WHERE ${denial.roomId} = ${roomId}))`;
        const same = sql`(SELECT ${denial.date} FROM ${denial} WHERE ${denialBy(roomId, own)})`;
        await db.batch([
          db.insert(denial).values({ roomId, key: own, date: free, by }).onConflictDoNothing(),
          ...others.map((key) => db.insert(denial).values({ roomId, key, date: same, by }).onConflictDoNothing()),
          db.delete(place).where(at(roomId, identity)),
        ]);
      }),

    pardon: (roomId, identity) =>
      withStorage(async () => {
        const [own = identity] = denialKeys({ identity });
        const date = sql`(SELECT ${denial.date} FROM ${denial} WHERE ${denialBy(roomId, own)})`;
        const gone = await db.delete(denial).where(and(eq(denial.roomId, roomId), eq(denial.date, date)));
        return gone.rowsAffected > 0;
      }),

    isDenied: (roomId, keys) =>
      withStorage(async () => {
        if (keys.length === 0) return false;
        const named = and(eq(denial.roomId, roomId), inArray(denial.key, [...keys]));
        return (await db.select({ key: denial.key }).from(denial).where(named).limit(1)).length > 0;
      }),
  };
}

function toPlace({ memberId, userId, device, ...rest }: typeof place.$inferSelect): Place {
  return {
    ...rest,
    ...(memberId === null ? {} : { memberId }),
    ...(userId === null ? {} : { userId }),
    ...(device === null ? {} : { device }),
  };
}
