import { and, desc, eq, inArray, or, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { ROLES } from '../../shared/domain/role';
import type { Room } from '../../shared/domain/room';
import type { RoomStore } from '../services/ports';
import { hashSecret } from './hashSecret';
import { accessLink, room } from './schema';
import { withStorage } from './withStorage';

type RoomRow = typeof room.$inferSelect;

/** Rooms and their access links. */
export function createRoomStore(db: LibSQLDatabase): RoomStore {
  async function withLinks(rows: RoomRow[]): Promise<Room[]> {
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.roomId);
    const links = await db.select().from(accessLink).where(inArray(accessLink.roomId, ids));
    const secretOf = (roomId: string, role: (typeof ROLES)[number]) =>
      links.find((link) => link.roomId === roomId && link.role === role)?.secret ?? '';
    return rows.map(({ roomId, roomName, creationDate, lastMeetingDate }) => ({
      roomId,
      roomName,
      creationDate,
      ...(lastMeetingDate === null ? {} : { lastMeetingDate }),
      secrets: { moderator: secretOf(roomId, 'moderator'), speaker: secretOf(roomId, 'speaker') },
    }));
  }

  const findMany = (roomIds: readonly string[]) =>
    withStorage(async () =>
      withLinks(
        await db
          .select()
          .from(room)
          .where(inArray(room.roomId, [...roomIds])),
      ),
    );

  return {
    findMany,
    find: async (roomId) => (await findMany([roomId]))[0],

    insert: ({ roomId, roomName, creationDate, secrets }) =>
      withStorage(async () => {
        const links = ROLES.map((role) => ({
          roomId,
          role,
          secret: secrets[role],
          secretHash: hashSecret(secrets[role]),
        }));
        await db.batch([
          db.insert(room).values({ roomId, roomName, searchName: fold(roomName), creationDate }),
          db.insert(accessLink).values(links),
        ]);
      }),

    findBySecret: (secret) =>
      withStorage(async () => {
        const [found] = await db
          .select({ room })
          .from(accessLink)
          .innerJoin(room, eq(room.roomId, accessLink.roomId))
          .where(eq(accessLink.secretHash, hashSecret(secret)));
        return found ? (await withLinks([found.room]))[0] : undefined;
      }),

    findByName: (roomName, limit) =>
      withStorage(async () =>
        withLinks(
          await db
            .select()
            .from(room)
            .where(eq(room.searchName, fold(roomName)))
            .orderBy(desc(room.creationDate), desc(room.roomId))
            .limit(limit),
        ),
      ),

    list: ({ nameContains, after, limit }) =>
      withStorage(async () => {
        const contains = nameContains ? sql`instr(${room.searchName}, ${fold(nameContains)}) > 0` : undefined;
        const older = after
          ? sql`(${room.creationDate}, ${room.roomId}) < (${after.creationDate}, ${after.roomId})`
          : undefined;
        return withLinks(
          await db
            .select()
            .from(room)
            .where(and(contains, older))
            .orderBy(desc(room.creationDate), desc(room.roomId))
            .limit(limit),
        );
      }),

    rename: (roomId, roomName) =>
      withStorage(async () => {
        const values = { roomName, searchName: fold(roomName) };
        const { rowsAffected } = await db.update(room).set(values).where(eq(room.roomId, roomId));
        return rowsAffected > 0;
      }),

    remove: (roomIds) =>
      withStorage(async () => {
        const ids = [...roomIds];
        await db.batch([
          db.delete(accessLink).where(inArray(accessLink.roomId, ids)),
          db.delete(room).where(inArray(room.roomId, ids)),
        ]);
      }),

    markSeen: (roomIds, date) =>
      withStorage(async () => {
        const earlier = or(sql`${room.lastMeetingDate} is null`, sql`${room.lastMeetingDate} < ${date}`);
        await db
          .update(room)
          .set({ lastMeetingDate: date })
          .where(and(inArray(room.roomId, [...roomIds]), earlier));
      }),
  };
}

/** For comparing names whatever their case and however their accents are encoded. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
