import { and, desc, eq, inArray, lt, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { Fault } from '../../shared/domain/fault';
import { LINK_KINDS, type LinkKind, type Room } from '../../shared/domain/room';
import { withoutUndefined } from '../../shared/domain/withoutUndefined';
import type { RoomQuery, RoomStore } from '../services/ports';
import { deleteOfRooms } from './deleteTogether';
import { fold } from './fold';
import { hashSecret } from './hashSecret';
import { inOneGo } from './inOneGo';
import { isUniqueViolation } from './isUniqueViolation';
import { roomConditions, roomOrder, roomStretches } from './roomConditions';
import { roomFromRow, roomFromValues, rowFromRoom } from './roomRow';
import { accessLink, denial, knock, member, outboxEvent, place, recording, room } from './schema';
import { withStorage } from './withStorage';

/** How many names are compared at once where no index can help; in between, others get their turn. */
const SCAN_SIZE = 500;
/** A change that others always come before is given up. */
const MAX_TRIES = 20;

/** A room's links beside its row, so that one statement reads both. */
const withSecrets = {
  row: room,
  // Names are spelled out: drizzle leaves the table out of columns in what it selects, and then every row fits.
  links: sql<string>`(select json_group_object(role, secret) from access_link where access_link.room_id = room.room_id)`,
};

/** Rooms and their access links. */
export function createRoomStore(db: LibSQLDatabase): RoomStore {
  const read = async (where: SQL | undefined, order: SQL[] = [], limit = -1): Promise<Room[]> => {
    const found = await db
      .select(withSecrets)
      .from(room)
      .where(where)
      .orderBy(...order)
      .limit(limit)
      .values();
    return found.map(roomFromValues);
  };
  // Asked with nearly every request, so it is put into words once.
  const byId = db
    .select(withSecrets)
    .from(room)
    .where(eq(room.roomId, sql.placeholder('roomId')))
    .prepare();
  const find = async (roomId: string): Promise<Room | undefined> => {
    const [found] = await byId.values({ roomId });
    return found && roomFromValues(found);
  };

  const insert = inOneGo((drafts: readonly Room[]) =>
    withStorage(async () => {
      const links = drafts.flatMap(({ roomId, secrets }) =>
        LINK_KINDS.map((kind) => linkRow(roomId, kind, secrets[kind])),
      );
      await refusingTakenIds(() =>
        db.batch([db.insert(room).values(drafts.map(rowFromRoom)), db.insert(accessLink).values(links)]),
      );
    }),
  );

  async function page(query: RoomQuery): Promise<Room[]> {
    const rooms: Room[] = [];
    for (const stretch of roomStretches(query)) {
      const missing = query.limit - rooms.length;
      if (missing > 0) rooms.push(...(await read(and(roomConditions(db, query), stretch), roomOrder(query), missing)));
    }
    return rooms;
  }

  /** A page of rooms whose names fit, found by looking at one stretch of names after the other. */
  async function scan(query: RoomQuery, matches: (name: string) => boolean): Promise<Room[]> {
    const rooms: Room[] = [];
    for (let after = query.after; ; ) {
      const seen = await page({ ...query, after, limit: SCAN_SIZE });
      rooms.push(...seen.filter(({ roomName }) => matches(roomName)).slice(0, query.limit - rooms.length));
      const last = seen.at(-1);
      if (!last || seen.length < SCAN_SIZE || rooms.length >= query.limit) return rooms;
      after = { value: last[query.sortField] ?? null, id: last.roomId };
      await new Promise(setImmediate);
    }
  }

  return {
    find: (roomId) => withStorage(() => find(roomId)),
    findByCustomId: (customId) => withStorage(async () => (await read(eq(room.customId, customId)))[0]),
    findMany: (roomIds) => withStorage(() => read(inArray(room.roomId, [...roomIds]))),
    list: (query) =>
      withStorage(() => (query.name && 'matches' in query.name ? scan(query, query.name.matches) : page(query))),

    count: () => withStorage(() => db.$count(room, eq(room.archived, false))),

    findByName: (roomName, limit) =>
      withStorage(() => read(eq(room.searchName, fold(roomName)), [desc(room.creationDate), desc(room.roomId)], limit)),

    findBySecret: (secret) =>
      withStorage(async () => {
        const [found] = await db
          .select({ ...withSecrets, kind: accessLink.role })
          .from(room)
          .innerJoin(accessLink, eq(accessLink.roomId, room.roomId))
          .where(eq(accessLink.secretHash, hashSecret(secret)));
        return found ? { room: roomFromRow(found.row, JSON.parse(found.links)), kind: found.kind } : undefined;
      }),

    insert,

    update: (roomId, change, { ifStatus, events = [] } = {}) =>
      withStorage(async () => {
        for (let tries = 0; tries < MAX_TRIES; tries += 1) {
          const before = await find(roomId);
          if (!before || (ifStatus && !ifStatus.includes(before.status))) return undefined;
          const changed = { ...before, ...(typeof change === 'function' ? change(before) : change) };
          // Grows with each change, so that it also tells whether someone else's came between.
          const after = { ...changed, updateDate: Math.max(changed.updateDate, before.updateDate + 1) };
          const { roomId: _, lastMeetingDate, ...values } = rowFromRoom(after);
          const unchanged = and(
            eq(room.roomId, roomId),
            eq(room.updateDate, before.updateDate),
            eq(room.status, before.status),
          );
          const update = db
            .update(room)
            .set(after.lastMeetingDate === before.lastMeetingDate ? values : { ...values, lastMeetingDate })
            .where(unchanged);
          const [{ rowsAffected }] = await refusingTakenIds(() =>
            db.batch([
              update,
              ...events.map(({ name, roomId: about, date, data }) =>
                // Only where the statement before has written something: the change, or the event before.
                db
                  .insert(outboxEvent)
                  .select(
                    sql`select null, ${name}, ${about ?? null}, ${date}, ${JSON.stringify(data)} where changes() > 0`,
                  ),
              ),
            ]),
          );
          if (rowsAffected > 0) return withoutUndefined(after);
        }
        throw new Fault('STORAGE_LOCKED');
      }),

    replaceSecret: (roomId, kind, secret) =>
      withStorage(async () => {
        const { rowsAffected } = await db
          .insert(accessLink)
          .select(
            sql`select ${room.roomId}, ${kind}, ${secret}, ${hashSecret(secret)} from ${room} where ${room.roomId} = ${roomId}`,
          )
          .onConflictDoUpdate({
            target: [accessLink.roomId, accessLink.role],
            set: { secret, secretHash: hashSecret(secret) },
          });
        return rowsAffected > 0;
      }),

    remove: (roomIds, { ifStatus, recordings } = {}) =>
      withStorage(async () => {
        const recorded = db.select({ id: recording.roomId }).from(recording);
        const going = and(
          inArray(room.roomId, [...roomIds]),
          ifStatus && inArray(room.status, [...ifStatus]),
          recordings === 'spare'
            ? notInArray(room.roomId, recorded.where(inArray(recording.roomId, [...roomIds])))
            : undefined,
        );
        const ids = db.select({ id: room.roomId }).from(room).where(going);
        const results = await db.batch([
          db.delete(accessLink).where(inArray(accessLink.roomId, ids)),
          db.delete(member).where(inArray(member.roomId, ids)),
          db.delete(recording).where(recordings === 'delete' ? inArray(recording.roomId, ids) : sql`false`),
          // Of people who were on their way in, or waited; those inside went with their meeting.
          db.delete(place).where(inArray(place.roomId, ids)),
          db.delete(denial).where(inArray(denial.roomId, ids)),
          db.delete(knock).where(inArray(knock.roomId, ids)),
          ...deleteOfRooms(db, ids),
          // Last, because it is what the others go by.
          db.delete(room).where(going).returning({ id: room.roomId }),
        ]);
        const gone = results.at(-1);
        return Array.isArray(gone) ? gone.map(({ id }) => id) : [];
      }),

    withRecordings: (roomIds) =>
      withStorage(async () => {
        const found = await db
          .selectDistinct({ id: recording.roomId })
          .from(recording)
          .where(inArray(recording.roomId, [...roomIds]));
        return new Set(found.map(({ id }) => id));
      }),

    markSeen: (roomIds, date) =>
      withStorage(async () => {
        const earlier = or(sql`${room.lastMeetingDate} is null`, lt(room.lastMeetingDate, date));
        await db
          .update(room)
          .set({ lastMeetingDate: date })
          .where(and(inArray(room.roomId, [...roomIds]), earlier));
      }),
  };
}

function linkRow(roomId: string, role: LinkKind, secret: string): typeof accessLink.$inferInsert {
  return { roomId, role, secret, secretHash: hashSecret(secret) };
}

async function refusingTakenIds<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error, 'room.custom_id') || isUniqueViolation(error, 'room.room_id')) {
      throw new Fault('CUSTOM_ID_TAKEN');
    }
    throw error;
  }
}
