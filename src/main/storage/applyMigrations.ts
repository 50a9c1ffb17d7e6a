import type { Client } from '@libsql/client';
import { withStorage } from './withStorage';

const BREAKPOINT = '--> statement-breakpoint';

export interface Migration {
  name: string;
  sql: string;
}

/** Brings the database to the newest shape. Each migration is applied wholly or not at all, and by one process only. */
export async function applyMigrations(client: Client, migrations: readonly Migration[]): Promise<void> {
  await withStorage(() =>
    client.execute('CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY NOT NULL, applied integer NOT NULL)'),
  );
  for (const { name, sql } of migrations) {
    if (await isApplied(client, name)) continue;
    const statements = sql.split(BREAKPOINT).map((statement) => statement.trim());
    // Written first: of two processes that start at once, the second fails here and changes nothing.
    const mark = { sql: "INSERT INTO migration VALUES (?, unixepoch('subsec') * 1000)", args: [name] };
    try {
      await withStorage(() => client.batch([mark, ...statements.filter(Boolean)], 'write'));
    } catch (fault) {
      if (!(await isApplied(client, name))) throw fault;
    }
  }
}

async function isApplied(client: Client, name: string): Promise<boolean> {
  const found = await withStorage(() =>
    client.execute({ sql: 'SELECT 1 FROM migration WHERE name = ?', args: [name] }),
  );
  return found.rows.length > 0;
}
