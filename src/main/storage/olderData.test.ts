import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { roomOf } from '../../../test/support/roomOf';
import { applyMigrations } from './applyMigrations';
import { hashSecret } from './hashSecret';
import { MIGRATIONS } from './migrations';
import { fileDatabaseUrl, openDatabase } from './openDatabase';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-older-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('rooms of the first version keep their links and get every default, also where two hosts open them at once', async () => {
  const url = fileDatabaseUrl(join(folder, 'parley.db'));
  const older = createClient({ url });
  await applyMigrations(older, MIGRATIONS.slice(0, 1));
  await older.execute(
    "INSERT INTO room (room_id, room_name, search_name, creation_date) VALUES ('a', 'Daily', 'daily', 77)",
  );
  for (const role of ['moderator', 'speaker']) {
    const args = ['a', role, `${role[0]}-a`, hashSecret(`${role[0]}-a`)];
    await older.execute({ sql: 'INSERT INTO access_link VALUES (?, ?, ?, ?)', args });
  }
  older.close();

  const hosts = await Promise.all([openDatabase(url), openDatabase(url)]);
  const rooms = await Promise.all(hosts.map((host) => host.rooms.find('a')));
  const [room] = rooms;
  expect(rooms[1]).toEqual(room);
  const expected = roomOf('a', { roomName: 'Daily', creationDate: 77, updateDate: 77, rolesUpdatedAt: 77 });
  expect({ ...room, secrets: { ...room?.secrets, recording: 'r-a' } }).toEqual(expected);
  expect(room?.secrets.recording).toMatch(/^(?:[a-z2-9]{4}-){4}[a-z2-9]{4}$/u);
  expect(await hosts[0]?.rooms.findBySecret(room?.secrets.recording ?? '')).toMatchObject({ kind: 'recording' });
  for (const host of hosts) host.close();
});
