import { and, eq, lte, or } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { LeaseStore } from '../services/schedule/ScheduleStore';
import { lease } from './schema';
import { withStorage } from './withStorage';

/** Leases as rows: whoever writes theirs has it. */
export function createLeaseStore(db: LibSQLDatabase): LeaseStore {
  return {
    acquire: (name, holder, now, until) =>
      withStorage(async () => {
        const { rowsAffected } = await db
          .insert(lease)
          .values({ name, holder, expires: until })
          .onConflictDoUpdate({
            target: lease.name,
            set: { holder, expires: until },
            setWhere: or(eq(lease.holder, holder), lte(lease.expires, now)),
          });
        return rowsAffected > 0;
      }),
    release: (name, holder) =>
      withStorage(async () => {
        await db.delete(lease).where(and(eq(lease.name, name), eq(lease.holder, holder)));
      }),
  };
}
