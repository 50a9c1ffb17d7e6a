import { asc, gt, max, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { ChangeStore } from '../services/ledger/ChangeStore';
import { change } from './schema';
import { withStorage } from './withStorage';

/** A host asks every few seconds, so nobody is ever behind by more. */
const KEPT = 10_000;

/** The table that triggers write. */
export function createChangeStore(db: LibSQLDatabase): ChangeStore {
  return {
    last: () => withStorage(async () => (await db.select({ last: max(change.sequence) }).from(change))[0]?.last ?? 0),
    since: (sequence) =>
      withStorage(async () => {
        const rows = await db
          .select()
          .from(change)
          .where(gt(change.sequence, sequence))
          .orderBy(asc(change.sequence))
          .limit(KEPT);
        return { roomIds: rows.map(({ roomId }) => roomId), last: rows.at(-1)?.sequence ?? sequence };
      }),
    prune: () =>
      withStorage(async () => {
        await db.run(sql`DELETE FROM ${change} WHERE sequence < (SELECT max(sequence) FROM ${change}) - ${KEPT}`);
      }),
  };
}
