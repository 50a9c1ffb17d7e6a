import { desc, eq } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { ApiKeyStore, StoredApiKey } from '../services/accounts/ports';
import { hashSecret } from './hashSecret';
import { apiKey, session } from './schema';
import { withStorage } from './withStorage';

/** API keys by their hashes. */
export function createApiKeyStore(db: LibSQLDatabase): ApiKeyStore {
  return {
    insert: (entry, key) =>
      withStorage(async () => {
        await db.insert(apiKey).values({ ...entry, keyHash: hashSecret(key) });
      }),

    findByKey: (key) =>
      withStorage(async () => {
        const [row] = await db
          .select()
          .from(apiKey)
          .where(eq(apiKey.keyHash, hashSecret(key)));
        return row && toEntry(row);
      }),

    list: () =>
      withStorage(async () => {
        const rows = await db.select().from(apiKey).orderBy(desc(apiKey.creationDate), desc(apiKey.keyId));
        return rows.map(toEntry);
      }),

    remove: (keyId) =>
      withStorage(async () => {
        const [removed] = await db.batch([
          db.delete(apiKey).where(eq(apiKey.keyId, keyId)),
          db.delete(session).where(eq(session.keyId, keyId)),
        ]);
        return removed.rowsAffected > 0;
      }),

    markUsed: (keyId, date) =>
      withStorage(async () => {
        await db.update(apiKey).set({ lastUsedDate: date }).where(eq(apiKey.keyId, keyId));
      }),
  };
}

function toEntry({ keyId, name, hint, creationDate, lastUsedDate }: typeof apiKey.$inferSelect): StoredApiKey {
  return { keyId, name, hint, creationDate, ...(lastUsedDate === null ? {} : { lastUsedDate }) };
}
