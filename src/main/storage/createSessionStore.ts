import { and, eq, gt, lte } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { SessionStore } from '../services/ports';
import { hashSecret } from './hashSecret';
import { entryCode, session } from './schema';
import { withStorage } from './withStorage';

/** Sessions and one-time codes; only their hashes are written. */
export function createSessionStore(db: LibSQLDatabase): SessionStore {
  return {
    insertSession: (token, expires) =>
      withStorage(async () => {
        await db.insert(session).values({ tokenHash: hashSecret(token), expires });
      }),
    hasSession: (token, now) =>
      withStorage(async () => {
        const found = and(eq(session.tokenHash, hashSecret(token)), gt(session.expires, now));
        return (await db.select({ expires: session.expires }).from(session).where(found)).length > 0;
      }),
    removeSession: (token) =>
      withStorage(async () => {
        await db.delete(session).where(eq(session.tokenHash, hashSecret(token)));
      }),
    insertEntryCode: (code, expires) =>
      withStorage(async () => {
        await db.insert(entryCode).values({ codeHash: hashSecret(code), expires });
      }),
    takeEntryCode: (code, now) =>
      withStorage(async () => {
        const found = and(eq(entryCode.codeHash, hashSecret(code)), gt(entryCode.expires, now));
        // The deletion decides: of two who come at once, one deletes the row.
        return (await db.delete(entryCode).where(found)).rowsAffected > 0;
      }),
    removeExpired: (now) =>
      withStorage(async () => {
        await db.batch([
          db.delete(session).where(lte(session.expires, now)),
          db.delete(entryCode).where(lte(entryCode.expires, now)),
        ]);
      }),
  };
}
