import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { Fault } from '../../shared/domain/fault';
import type { Member } from '../../shared/domain/member';
import { withoutUndefined } from '../../shared/domain/withoutUndefined';
import type { MemberQuery, MemberStore } from '../services/ports';
import { fold } from './fold';
import { hashSecret } from './hashSecret';
import { isUniqueViolation } from './isUniqueViolation';
import { member, room } from './schema';
import { withStorage } from './withStorage';

/** A change that others always come before is given up. */
const MAX_TRIES = 20;
const COLUMNS = { membershipDate: member.membershipDate, name: member.name } as const;

/** People that rooms know by name. */
export function createMemberStore(db: LibSQLDatabase): MemberStore {
  const read = async (where: SQL | undefined, order: SQL[] = [], limit = -1): Promise<Member[]> =>
    (
      await db
        .select()
        .from(member)
        .where(where)
        .orderBy(...order)
        .limit(limit)
    ).map(fromRow);
  const one = (roomId: string, memberId: string) => and(eq(member.roomId, roomId), eq(member.memberId, memberId));
  const find = async (roomId: string, memberId: string) => (await read(one(roomId, memberId)))[0];
  const page = (query: MemberQuery) =>
    read(and(eq(member.roomId, query.roomId), further(query)), order(query), query.limit);

  return {
    find: (roomId, memberId) => withStorage(() => find(roomId, memberId)),
    findBySecret: (secret) => withStorage(async () => (await read(eq(member.secretHash, hashSecret(secret))))[0]),
    findOf: (memberId, roomIds) =>
      withStorage(() =>
        read(and(eq(member.memberId, memberId), roomIds ? inArray(member.roomId, [...roomIds]) : undefined)),
      ),

    list: (query) =>
      withStorage(async () => {
        const { name, limit } = query;
        if (!name) return page(query);
        // A room has few members, and SQLite folds the case of ASCII letters only.
        const named = await page({ ...query, limit: -1 });
        return named.filter((one) => fold(one.name).includes(fold(name))).slice(0, limit);
      }),

    insert: ({ roomId, memberId, type, name, membershipDate, baseRole, permissionsUpdatedAt, ...rest }) =>
      withStorage(async () => {
        const { customPermissions, secret } = rest;
        const own = customPermissions === undefined ? null : JSON.stringify(customPermissions);
        const [kept, hash] = secret === undefined ? [null, null] : [secret, hashSecret(secret)];
        // From the room's row, so that nobody comes into a room that went meanwhile.
        const row = sql`select ${room.roomId}, ${memberId}, ${type}, ${name}, ${membershipDate}, ${baseRole}, ${own},
          ${permissionsUpdatedAt}, ${kept}, ${hash} from ${room} where ${room.roomId} = ${roomId}`;
        try {
          const { rowsAffected } = await db.insert(member).select(row);
          if (rowsAffected === 0) throw new Fault('ROOM_NOT_FOUND', { roomIds: [roomId] });
        } catch (error) {
          if (isUniqueViolation(error, 'member.member_id')) throw new Fault('MEMBER_EXISTS');
          throw error;
        }
      }),

    update: (roomId, memberId, change) =>
      withStorage(async () => {
        for (let tries = 0; tries < MAX_TRIES; tries += 1) {
          const before = await find(roomId, memberId);
          if (!before) return undefined;
          const changed = { ...before, ...withoutUndefined(change(before)) };
          // Grows with each change, so that it also tells whether someone else's came between.
          const permissionsUpdatedAt = Math.max(changed.permissionsUpdatedAt, before.permissionsUpdatedAt + 1);
          const { name, baseRole, customPermissions = null } = changed;
          const { rowsAffected } = await db
            .update(member)
            .set({ name, baseRole, customPermissions, permissionsUpdatedAt })
            .where(and(one(roomId, memberId), eq(member.permissionsUpdatedAt, before.permissionsUpdatedAt)));
          if (rowsAffected > 0) return { ...changed, permissionsUpdatedAt };
        }
        throw new Fault('STORAGE_LOCKED');
      }),

    remove: (roomId, memberIds) =>
      withStorage(async () => {
        const these = and(eq(member.roomId, roomId), inArray(member.memberId, [...memberIds]));
        return (await db.delete(member).where(these).returning({ id: member.memberId })).map(({ id }) => id);
      }),
  };
}

function fromRow({ secretHash: _, customPermissions, secret, ...row }: typeof member.$inferSelect): Member {
  return withoutUndefined<Member>({
    ...row,
    customPermissions: customPermissions ?? undefined,
    secret: secret ?? undefined,
  });
}

function further({ sortField, sortOrder, after }: MemberQuery): SQL | undefined {
  if (!after) return undefined;
  const place = sql`(${COLUMNS[sortField]}, ${member.memberId})`;
  return sortOrder === 'asc'
    ? sql`${place} > (${after.value}, ${after.id})`
    : sql`${place} < (${after.value}, ${after.id})`;
}

function order({ sortField, sortOrder }: MemberQuery): SQL[] {
  const direction = sortOrder === 'asc' ? sql`asc` : sql`desc`;
  return [COLUMNS[sortField], member.memberId].map((column) => sql`${column} ${direction}`);
}
