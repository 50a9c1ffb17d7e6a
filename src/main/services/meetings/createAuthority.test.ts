import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mayActOn, type Place } from '../../../shared/domain/place';
import { fileDatabaseUrl, openDatabase } from '../../storage/openDatabase';
import type { Database } from '../ports';
import { newRoom } from '../rooms/newRoom';
import type { Visitor } from '../visitor';
import { type Authority, createAuthority } from './createAuthority';
import { createMemberTokens } from './memberTokens';

const ROOM_ID = 'daily-1';
const secrets = { moderator: 'm', speaker: 's', recording: 'r' };
const room = newRoom({}, { roomId: ROOM_ID, owner: 'mia', creationDate: 1, secrets });
const place: Place = {
  ...{ roomId: ROOM_ID, identity: 'mia-1', name: 'Mia', userId: 'mia', baseRole: 'moderator', role: 'moderator' },
  ...{ permissions: {}, isManager: true, creationDate: 5, updateDate: 5 },
};
const moderator = { ...place, identity: 'ada-1', isManager: false };

let folder: string;
let database: Database;
let authority: Authority;
let mia: Visitor;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-authority-'));
  database = await openDatabase(fileDatabaseUrl(join(folder, 'parley.db')));
  const { rooms, members, users, places, settings } = database;
  const memberTokens = createMemberTokens({ settings, now: Date.now, random: randomBytes });
  const nobody = new Error('There is no meeting.');
  authority = createAuthority({
    ...{ rooms, members, users, places, memberTokens },
    ledger: {
      ...{ current: async () => undefined, verified: async () => undefined, attendances: async () => [] },
      ...{
        inside: async () => new Map(),
        receive: async () => {},
        reconcile: async () => {},
        noteLeave: async () => {},
      },
      ...{ begin: () => Promise.reject(nobody), end: async () => undefined, change: async () => undefined },
      ...{ subscribe: () => () => {}, close: async () => {} },
    },
  });
  const made = { registrationDate: 1, roleUpdatedAt: 1 };
  await users.insert({ userId: 'mia', name: 'Mia', role: 'room_manager', ...made }, 'hash');
  await rooms.insert(room);
  await places.insert(place);
  const { token } = await memberTokens.mint({ roomId: ROOM_ID, identity: place.identity });
  mia = { caller: { kind: 'guest' }, address: '192.0.2.7', memberToken: token };
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true, force: true });
});

const mayBeRemoved = async () => mayActOn(moderator, (await authority.passOf(place, room)).place);

test('whoever came as the room’s manager is above its moderators', async () => {
  expect((await authority.need(ROOM_ID, mia, 'manage')).actor).toMatchObject({ isManager: true, role: 'moderator' });
  expect(await mayBeRemoved()).toBe(false);
});

test('whoever manages no rooms any more is a moderator like the others', async () => {
  await database.users.setRole('mia', 'room_member', 2);
  await expect(authority.need(ROOM_ID, mia, 'manage')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect((await authority.need(ROOM_ID, mia, 'moderate')).actor.isManager).toBe(false);
  expect(await mayBeRemoved()).toBe(true);
});

test('whoever has no account any more may do nothing by it, and can be removed', async () => {
  await database.users.remove('mia');
  await expect(authority.actor(ROOM_ID, mia)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await mayBeRemoved()).toBe(true);
});
