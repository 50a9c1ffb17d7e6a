import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOTHING_FORBIDDEN } from '../../shared/domain/effectivePermissions';
import type { Database } from '../services/ports';
import { newRoom } from '../services/rooms/newRoom';
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

test('a place that nobody came to is forgotten, and none that someone has come to', async () => {
  const { places, meetings, rooms } = database;
  const secrets = { moderator: 'm', speaker: 's', recording: 'r' };
  await rooms.insert(newRoom({}, { roomId: 'daily-1', owner: 'admin', secrets, creationDate: 1 }));
  const meeting = { meetingId: 'meeting-1', roomId: 'daily-1', roomName: 'Daily', startDate: 1 };
  await meetings.begin({ ...meeting, isLocked: false, forbidden: NOTHING_FORBIDDEN }, []);
  const given = { roomId: 'daily-1', baseRole: 'speaker', role: 'speaker', permissions: {}, isManager: false } as const;
  for (const [identity, updateDate] of Object.entries({ came: 100, never: 100, new: 200 })) {
    await places.insert({ ...given, identity, name: identity, creationDate: updateDate, updateDate });
  }
  const [running] = await meetings.allRunning();
  if (!running) throw new Error('No meeting has begun');
  const came = { identity: 'came', name: 'came', role: 'speaker', joinedDate: 101, session: 'PA_1' } as const;
  await meetings.join(running, { ...came, isPublishing: true }, ({ joinedDate }) => {
    return { name: 'participantJoined', roomId: 'daily-1', date: joinedDate, data: {} };
  });
  await places.forget('daily-1', 50, 150);
  expect((await places.list('daily-1')).map(({ identity }) => identity).sort()).toEqual(['came', 'new']);
  await places.forget('daily-1', 150, 150);
  expect((await places.list('daily-1')).map(({ identity }) => identity)).toEqual(['new']);
});
