import { type Client, createClient } from '@libsql/client';

/** Puts rooms into a database that has its tables, each a minute after the one before. */
export async function seedRooms(databaseUrl: string, count: number): Promise<void> {
  const client: Client = createClient({ url: databaseUrl });
  const from = Date.now() - count * 60_000;
  await client.execute({
    sql: `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
      insert into room (room_id, room_name, search_name, creation_date, update_date)
      select printf('Seeded_%06d-%s', i, lower(hex(randomblob(7)))), printf('Seeded %06d', i), printf('seeded %06d', i), ? + i * 60000, ? + i * 60000 from n`,
    args: [count, from, from],
  });
  await client.execute(`insert into access_link (room_id, role, secret, secret_hash)
    select room_id, role, lower(hex(randomblob(12))), lower(hex(randomblob(32)))
    from room, (select 'moderator' as role union select 'speaker' union select 'recording')
    where room_id like 'Seeded_%' on conflict do nothing`);
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  client.close();
}
