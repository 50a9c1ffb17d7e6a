import { createClient } from '@libsql/client';

const TABLES = ['chat_message', 'chat_reaction', 'poll', 'poll_vote', 'meeting_timer'];

/** Everything that is written of chats, polls and timers, as it stands in the database: by table, only those with rows. */
export async function togetherOf(databaseUrl: string): Promise<Record<string, Record<string, unknown>[]>> {
  const client = createClient({ url: databaseUrl });
  const tables = await Promise.all(
    TABLES.map(async (name) => [name, (await client.execute(`select * from ${name}`)).rows] as const),
  );
  client.close();
  return Object.fromEntries(
    tables.filter(([, rows]) => rows.length > 0).map(([name, rows]) => [name, rows.map((row) => ({ ...row }))]),
  );
}
