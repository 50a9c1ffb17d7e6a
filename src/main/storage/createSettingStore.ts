import { eq } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { SettingStore } from '../services/ports';
import { setting } from './schema';
import { withStorage } from './withStorage';

/** Small lasting choices, as JSON. */
export function createSettingStore(db: LibSQLDatabase): SettingStore {
  const get = (key: string) =>
    withStorage(async () => (await db.select().from(setting).where(eq(setting.key, key)))[0]?.value);
  return {
    get,
    set: (key, value) =>
      withStorage(async () => {
        await db.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } });
      }),
    async setOnce(key, value) {
      await withStorage(() => db.insert(setting).values({ key, value }).onConflictDoNothing());
      return get(key);
    },
  };
}
