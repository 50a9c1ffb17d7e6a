import { eq } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { SettingStore } from '../services/ports';
import { setting } from './schema';
import { withStorage } from './withStorage';

/** Small lasting choices, as JSON. */
export function createSettingStore(db: LibSQLDatabase): SettingStore {
  return {
    get: (key) => withStorage(async () => (await db.select().from(setting).where(eq(setting.key, key)))[0]?.value),
    set: (key, value) =>
      withStorage(async () => {
        await db.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } });
      }),
  };
}
