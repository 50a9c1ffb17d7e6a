import { and, eq, gt, isNull, lte, ne, or } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { FoundSession, SessionStore } from '../services/accounts/ports';
import { toUser } from './createUserStore';
import { hashSecret } from './hashSecret';
import { apiKey, entryCode, session, user } from './schema';
import { withStorage } from './withStorage';

/** Sessions and one-time codes; only hashes of their secrets are written. */
export function createSessionStore(db: LibSQLDatabase): SessionStore {
  async function findWhere(condition: ReturnType<typeof and>): Promise<FoundSession | undefined> {
    const [row] = await db
      .select({
        sessionId: session.sessionId,
        userId: session.userId,
        keyId: session.keyId,
        user,
        keyName: apiKey.name,
      })
      .from(session)
      .leftJoin(user, eq(user.userId, session.userId))
      .leftJoin(apiKey, eq(apiKey.keyId, session.keyId))
      .where(condition);
    // Those of an older version have no id, and end with it.
    if (!row?.sessionId) return undefined;
    return {
      sessionId: row.sessionId,
      userId: row.userId ?? undefined,
      keyId: row.keyId ?? undefined,
      user: row.user ? toUser(row.user) : undefined,
      keyName: row.keyName ?? undefined,
    };
  }

  return {
    insertSession: (sessionId, { userId, keyId }, tokens, creationDate) =>
      withStorage(async () => {
        await db.insert(session).values({ sessionId, userId, keyId, creationDate, ...columnsOf(tokens) });
      }),

    findSession: (token, now) =>
      withStorage(() => findWhere(and(eq(session.tokenHash, hashSecret(token)), gt(session.expires, now)))),

    findById: (sessionId) => withStorage(() => findWhere(eq(session.sessionId, sessionId))),

    findRotation: (sessionId, refreshToken) =>
      withStorage(async () => {
        const [row] = await db.select().from(session).where(eq(session.sessionId, sessionId));
        if (!row) return undefined;
        const hash = hashSecret(refreshToken);
        return {
          standing: row.refreshHash === hash ? 'current' : row.previousRefreshHash === hash ? 'previous' : 'other',
          salt: row.rotationSalt ?? undefined,
          rotatedDate: row.rotatedDate ?? undefined,
          refreshExpires: row.refreshExpires ?? 0,
        };
      }),

    rotate: (sessionId, { before, salt, date, tokens }) =>
      withStorage(async () => {
        const previousRefreshHash = hashSecret(before);
        const { rowsAffected } = await db
          .update(session)
          .set({ ...columnsOf(tokens), previousRefreshHash, rotationSalt: salt, rotatedDate: date })
          .where(and(eq(session.sessionId, sessionId), eq(session.refreshHash, previousRefreshHash)));
        return rowsAffected > 0;
      }),

    removeSession: (sessionId) =>
      withStorage(async () => {
        await db.delete(session).where(eq(session.sessionId, sessionId));
      }),

    removeOthers: (sessionId) =>
      withStorage(async () => {
        const [own] = await db.select().from(session).where(eq(session.sessionId, sessionId));
        if (!own) return 0;
        const holder = [
          own.userId === null ? isNull(session.userId) : eq(session.userId, own.userId),
          own.keyId === null ? isNull(session.keyId) : eq(session.keyId, own.keyId),
        ];
        return (await db.delete(session).where(and(...holder, ne(session.sessionId, sessionId)))).rowsAffected;
      }),

    insertEntryCode: (code, expires) =>
      withStorage(async () => {
        await db.insert(entryCode).values({ codeHash: hashSecret(code), expires });
      }),

    replaceSetUpCode: (code, expires) =>
      withStorage(async () => {
        await db.batch([
          db.delete(entryCode).where(eq(entryCode.purpose, 'set_up')),
          db.insert(entryCode).values({ codeHash: hashSecret(code), purpose: 'set_up', expires }),
        ]);
      }),

    takeEntryCode: (code, now) =>
      withStorage(async () => {
        const found = and(
          eq(entryCode.codeHash, hashSecret(code)),
          eq(entryCode.purpose, 'session'),
          gt(entryCode.expires, now),
        );
        // The deletion decides: of two who come at once, one deletes the row.
        return (await db.delete(entryCode).where(found)).rowsAffected > 0;
      }),

    removeExpired: (now) =>
      withStorage(async () => {
        await db.batch([
          // Those of an older version cannot be renewed.
          db
            .delete(session)
            .where(
              and(lte(session.expires, now), or(isNull(session.refreshExpires), lte(session.refreshExpires, now))),
            ),
          db.delete(entryCode).where(lte(entryCode.expires, now)),
        ]);
      }),
  };
}

function columnsOf({ token, refreshToken, expires, refreshExpires }: Parameters<SessionStore['insertSession']>[2]) {
  return { tokenHash: hashSecret(token), refreshHash: hashSecret(refreshToken), expires, refreshExpires };
}
