import { and, asc, desc, eq, gt, lt, or, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { AuditEntry, AuditStore } from '../services/accounts/ports';
import { inOneGo } from './inOneGo';
import { auditEntry } from './schema';
import { withStorage } from './withStorage';

/** Who did what. */
export function createAuditStore(db: LibSQLDatabase): AuditStore {
  return {
    insert: inOneGo((entries: readonly AuditEntry[]) =>
      withStorage(async () => {
        await db.insert(auditEntry).values([...entries]);
      }),
    ),

    list: ({ sortOrder, after, limit, actor, action, target }) =>
      withStorage(async () => {
        const [order, isAfter] = sortOrder === 'asc' ? [asc, gt] : [desc, lt];
        const { date, entryId } = auditEntry;
        const rows = await db
          .select()
          .from(auditEntry)
          .where(
            and(
              after &&
                or(isAfter(date, Number(after.value)), and(eq(date, Number(after.value)), isAfter(entryId, after.id))),
              actor === undefined ? undefined : eq(auditEntry.actor, actor),
              action === undefined ? undefined : eq(auditEntry.action, action),
              target === undefined ? undefined : eq(auditEntry.target, target),
            ),
          )
          .orderBy(order(date), order(entryId))
          .limit(limit);
        return rows.map(({ target, address, details, ...entry }) => ({
          ...entry,
          ...(target === null ? {} : { target }),
          ...(address === null ? {} : { address }),
          ...(details === null ? {} : { details }),
        }));
      }),

    prune: (before, most) =>
      withStorage(async () => {
        const newestOfTheRest = sql`(SELECT ${auditEntry.date} FROM ${auditEntry} ORDER BY ${auditEntry.date} DESC LIMIT 1 OFFSET ${most})`;
        await db
          .delete(auditEntry)
          .where(or(lt(auditEntry.date, before), sql`${auditEntry.date} <= ${newestOfTheRest}`));
      }),
  };
}
