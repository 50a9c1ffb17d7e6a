import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOTHING_FORBIDDEN } from '../../../shared/domain/effectivePermissions';
import type { UserRole } from '../../../shared/domain/user';
import { fileDatabaseUrl, openDatabase } from '../../storage/openDatabase';
import type { Database } from '../ports';
import { createRoomAccess } from '../rooms/createRoomAccess';
import { newRoom } from '../rooms/newRoom';
import type { Visitor } from '../visitor';
import { createHistory, type History } from './createHistory';

const ADMIN: Visitor = { caller: { kind: 'admin', label: 'tests' }, address: 'local' };
const as = (userId: string, role: UserRole): Visitor => ({
  caller: { kind: 'user', userId, name: userId, role },
  address: 'local',
});

let folder: string;
let database: Database;
let history: History;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-history-'));
  database = await openDatabase(fileDatabaseUrl(join(folder, 'parley.db')));
  const { rooms, members, meetings } = database;
  const access = createRoomAccess({ rooms, members, heldPlace: () => Promise.reject(new Error('Nobody is inside')) });
  history = createHistory({ store: meetings, rooms, access });
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true, force: true });
});

async function addRoom(roomId: string, owner = 'admin'): Promise<void> {
  const secrets = { moderator: `${roomId}-m`, speaker: `${roomId}-s`, recording: `${roomId}-r` };
  await database.rooms.insert(newRoom({}, { roomId, owner, secrets, creationDate: 1 }));
}

async function addMeeting(roomId: string, meetingId: string, startDate: number, isOver = true): Promise<void> {
  const meeting = { meetingId, roomId, roomName: 'Room', startDate, isLocked: false, forbidden: NOTHING_FORBIDDEN };
  expect(await database.meetings.begin(meeting, [])).toBe(true);
  if (!isOver) return;
  const before = await database.rooms.find(roomId);
  const room = before && { room: { before, status: 'open' as const } };
  const end = { date: startDate + 1, cause: 'ended' as const, leaveCause: 'left' as const, inside: 0, ...room };
  expect(await database.meetings.end(meeting, end, [])).toBe(true);
}

const idsOf = async (query: Partial<Parameters<History['list']>[0]>, visitor = ADMIN) =>
  (await history.list({ sortOrder: 'desc', maxItems: 100, ...query }, visitor)).meetings.map((one) => one.meetingId);

test('the newest come first, those that run and those that are over by themselves', async () => {
  await addRoom('a');
  await addRoom('b');
  await addMeeting('a', 'm1', 10);
  await addMeeting('a', 'm2', 20, false);
  await addMeeting('b', 'm3', 15);
  expect(await idsOf({})).toEqual(['m2', 'm3', 'm1']);
  expect(await idsOf({ sortOrder: 'asc' })).toEqual(['m1', 'm3', 'm2']);
  expect(await idsOf({ roomId: 'a' })).toEqual(['m2', 'm1']);
  expect(await idsOf({ active: true })).toEqual(['m2']);
  expect(await idsOf({ active: false })).toEqual(['m3', 'm1']);
});

test('everyone sees meetings in the rooms they rule; admins also those of rooms that are gone', async () => {
  await addRoom('mine', 'mia');
  await addRoom('gone');
  await addMeeting('mine', 'm1', 10);
  await addMeeting('gone', 'm2', 20);
  await database.rooms.remove(['gone'], { recordings: 'delete' });
  const mia = as('mia', 'room_manager');
  expect(await idsOf({})).toEqual(['m2', 'm1']);
  expect(await idsOf({ roomId: 'gone' })).toEqual(['m2']);
  expect(await idsOf({}, mia)).toEqual(['m1']);
  expect(await history.get('m1', mia)).toMatchObject({ meetingId: 'm1', endCause: 'ended', attendances: [] });
  await expect(history.get('m2', mia)).rejects.toMatchObject({ code: 'MEETING_NOT_FOUND' });
  await expect(idsOf({ roomId: 'gone' }, mia)).rejects.toMatchObject({ code: 'ROOM_NOT_FOUND' });
  await expect(idsOf({ roomId: 'never' })).rejects.toMatchObject({ code: 'ROOM_NOT_FOUND' });
  await expect(idsOf({ roomId: 'mine' }, as('otto', 'room_manager'))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(idsOf({}, as('otto', 'room_member'))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  const guest: Visitor = { caller: { kind: 'guest' }, address: '192.0.2.1' };
  await expect(idsOf({}, guest)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('pages lose and double nothing while meetings come and go', async () => {
  await addRoom('a');
  let number = 0;
  const size = fc.integer({ min: 1, max: 4 });
  const dates = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      dates,
      dates,
      size,
      fc.constantFrom('asc', 'desc'),
      async (before, between, maxItems, sortOrder) => {
        number += 1;
        const round = `r${number}`;
        await addRoom(round);
        const stayed = before.map((_date, index) => `${round}-m${index}`);
        for (const [index, date] of before.entries()) await addMeeting(round, `${round}-m${index}`, date);
        const seen: string[] = [];
        let nextPageToken: string | undefined;
        let page = 0;
        do {
          const query = {
            roomId: round,
            sortOrder,
            maxItems,
            ...(nextPageToken === undefined ? {} : { nextPageToken }),
          };
          const found = await history.list(query, ADMIN);
          seen.push(...found.meetings.map(({ meetingId }) => meetingId));
          ({ nextPageToken } = found);
          const date = between[page];
          if (date !== undefined) await addMeeting(round, `${round}-n${page}`, date);
          page += 1;
        } while (nextPageToken !== undefined);
        expect(new Set(seen).size).toBe(seen.length);
        expect(stayed.filter((id) => !seen.includes(id))).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
});

test('a token that this list has not given is refused', async () => {
  await expect(idsOf({ nextPageToken: 'nonsense' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});
