import { and, asc, desc, eq, gt, lt, ne, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { Fault } from '../../shared/domain/fault';
import type { User } from '../../shared/domain/user';
import type { UserStore } from '../services/accounts/ports';
import { hashSecret } from './hashSecret';
import { entryCode, member, room, session, user } from './schema';
import { withStorage } from './withStorage';

/** Whose the rooms are that nobody else owns. */
const HEIR = 'admin';

/** People with an account. */
export function createUserStore(db: LibSQLDatabase): UserStore {
  const find = async (userId: string): Promise<User | undefined> => {
    const [row] = await db.select().from(user).where(eq(user.userId, userId));
    return row && toUser(row);
  };
  const admins = db.select({ one: sql`1` }).from(user).where(eq(user.role, 'admin'));
  /** True where this user may stop being an administrator: decided inside the statement that changes them. */
  const isDispensable = (userId: string): SQL =>
    sql`(${user.role} <> 'admin' OR EXISTS (SELECT 1 FROM ${user} AS other WHERE other.role = 'admin' AND other.user_id <> ${userId}))`;

  return {
    insert: (draft, passwordHash) =>
      withStorage(async () => {
        const { rowsAffected } = await db
          .insert(user)
          .values({ ...draft, passwordHash })
          .onConflictDoNothing();
        if (rowsAffected === 0) throw new Fault('USER_EXISTS');
      }),

    insertFirstAdmin: (draft, passwordHash, setUpCode) =>
      withStorage(async () => {
        if (await find(draft.userId)) throw new Fault('USER_EXISTS');
        const { userId, name, role, registrationDate, roleUpdatedAt } = draft;
        const good = sql`SELECT 1 FROM ${entryCode} WHERE ${entryCode.codeHash} = ${hashSecret(setUpCode)}
          AND ${entryCode.purpose} = 'set_up' AND ${entryCode.expires} > ${registrationDate}`;
        const [made] = await db.batch([
          db.run(sql`INSERT OR IGNORE INTO ${user} (user_id, name, role, password_hash, registration_date, role_updated_at)
            SELECT ${userId}, ${name}, ${role}, ${passwordHash}, ${registrationDate}, ${roleUpdatedAt}
            WHERE EXISTS (${good}) AND NOT EXISTS (${admins.getSQL()})`),
          db.delete(entryCode).where(and(eq(entryCode.purpose, 'set_up'), sql`EXISTS (${admins.getSQL()})`)),
        ]);
        return made.rowsAffected > 0 ? 'made' : 'wrong_code';
      }),

    putAdmin: (draft, passwordHash) =>
      withStorage(async () => {
        const { role, roleUpdatedAt } = draft;
        await db.batch([
          db
            .insert(user)
            .values({ ...draft, passwordHash })
            .onConflictDoUpdate({ target: user.userId, set: { role, roleUpdatedAt, passwordHash } }),
          db.delete(session).where(eq(session.userId, draft.userId)),
        ]);
      }),

    find: (userId) => withStorage(() => find(userId)),

    passwordHash: (userId) =>
      withStorage(async () => {
        const [row] = await db.select({ hash: user.passwordHash }).from(user).where(eq(user.userId, userId));
        return row?.hash;
      }),

    hasAdmin: () => withStorage(async () => (await admins.limit(1)).length > 0),

    list: ({ sortField, sortOrder, after, limit, name, userId, role }) =>
      withStorage(async () => {
        const [order, isAfter] = sortOrder === 'asc' ? [asc, gt] : [desc, lt];
        const field = sortField === 'name' ? user.name : user.registrationDate;
        const rows = await db
          .select()
          .from(user)
          .where(
            and(
              after && or(isAfter(field, after.value), and(eq(field, after.value), isAfter(user.userId, after.id))),
              name === undefined ? undefined : contains(user.name, name),
              userId === undefined ? undefined : contains(user.userId, userId),
              role && eq(user.role, role),
            ),
          )
          .orderBy(order(field), order(user.userId))
          .limit(limit);
        return rows.map(toUser);
      }),

    setPassword: (userId, passwordHash, keptSession) =>
      withStorage(async () => {
        const others = keptSession === undefined ? undefined : ne(session.sessionId, keptSession);
        const [changed] = await db.batch([
          db.update(user).set({ passwordHash }).where(eq(user.userId, userId)),
          db.delete(session).where(and(eq(session.userId, userId), others)),
        ]);
        return changed.rowsAffected > 0;
      }),

    replaceHash: (userId, before, after) =>
      withStorage(async () => {
        const unchanged = and(eq(user.userId, userId), eq(user.passwordHash, before));
        await db.update(user).set({ passwordHash: after }).where(unchanged);
      }),

    setRole: (userId, role, date) =>
      withStorage(async () => {
        const [row] = await db
          .update(user)
          .set({ role, roleUpdatedAt: date })
          .where(and(eq(user.userId, userId), role === 'admin' ? undefined : isDispensable(userId)))
          .returning();
        if (row) return toUser(row);
        if (await find(userId)) throw new Fault('LAST_ADMIN');
        return undefined;
      }),

    remove: (userId) =>
      withStorage(async () => {
        const gone = notExists(db.select({ one: sql`1` }).from(user).where(eq(user.userId, userId)));
        const [removed] = await db.batch([
          db.delete(user).where(and(eq(user.userId, userId), isDispensable(userId))),
          db
            .update(room)
            .set({ owner: HEIR })
            .where(and(eq(room.owner, userId), gone)),
          db.delete(member).where(and(eq(member.memberId, userId), eq(member.type, 'user'), gone)),
          db.delete(session).where(and(eq(session.userId, userId), gone)),
        ]);
        if (removed.rowsAffected > 0) return true;
        if (await find(userId)) throw new Fault('LAST_ADMIN');
        return false;
      }),
  };
}

/** Parts of a text in any case, as far as SQLite folds it: ASCII letters. */
function contains(column: typeof user.name | typeof user.userId, text: string): SQL {
  return sql`instr(lower(${column}), lower(${text})) > 0`;
}

export function toUser({ userId, name, role, registrationDate, roleUpdatedAt }: typeof user.$inferSelect): User {
  return { userId, name, role, registrationDate, roleUpdatedAt };
}
