import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../services/ports';
import { fileDatabaseUrl, openDatabase } from './openDatabase';

let folder: string;
let database: Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-places-'));
  database = await openDatabase(fileDatabaseUrl(join(folder, 'parley.db')));
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true, force: true });
});

test('a place keeps each permission that was given or taken, whoever else changes another', async () => {
  const { places } = database;
  await places.insert({
    ...{ roomId: 'daily-1', identity: 'ada-1', name: 'Ada', baseRole: 'speaker', role: 'speaker' },
    ...{ permissions: { chatWrite: true }, isManager: false, creationDate: 1, updateDate: 1 },
  });
  await Promise.all([
    places.update('daily-1', 'ada-1', { permissions: { mediaPublishAudio: false } }, 2),
    places.update('daily-1', 'ada-1', { permissions: { mediaPublishVideo: false } }, 2),
  ]);
  await places.update('daily-1', 'ada-1', { permissions: { mediaPublishVideo: true } }, 3);
  await places.update('daily-1', 'ada-1', { role: 'moderator', name: 'Ada L.' }, 3);
  expect(await places.find('daily-1', 'ada-1')).toMatchObject({
    ...{ role: 'moderator', name: 'Ada L.', updateDate: 5 },
    permissions: { chatWrite: true, mediaPublishAudio: false, mediaPublishVideo: true },
  });
});
