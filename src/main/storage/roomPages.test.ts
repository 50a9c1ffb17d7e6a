import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { roomOf } from '../../../test/support/roomOf';
import type { Room } from '../../shared/domain/room';
import type { Database, RoomQuery } from '../services/ports';
import { fileDatabaseUrl, openDatabase } from './openDatabase';

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-pages-'));
  database = await openDatabase(fileDatabaseUrl(join(folder, 'parley.db')));
});
beforeEach(async () => {
  const all = await database.rooms.list({ sortField: 'creationDate', sortOrder: 'asc', limit: 10_000 });
  await database.rooms.remove(all.map(({ roomId }) => roomId));
});
afterAll(async () => {
  database.close();
  await rm(folder, { recursive: true, force: true });
});

const SORT_FIELDS = ['creationDate', 'roomName', 'autoDeletionDate'] as const;
const NEWEST = { sortField: 'creationDate', sortOrder: 'desc', limit: 100 } as const;

async function ids(query: Partial<RoomQuery>): Promise<string[]> {
  return (await database.rooms.list({ ...NEWEST, ...query })).map(({ roomId }) => roomId);
}

/** By code point, which is how the real backend sorts names; no value before every value; ties by id. */
function inOrder(rooms: readonly Room[], { sortField, sortOrder }: Pick<RoomQuery, 'sortField' | 'sortOrder'>): Room[] {
  const compare = (a: string | number, b: string | number): number => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
  };
  const ascending = [...rooms].sort((a, b) => {
    const [x, y] = [a[sortField], b[sortField]];
    if (x === undefined || y === undefined)
      return Number(x !== undefined) - Number(y !== undefined) || compare(a.roomId, b.roomId);
    return compare(x, y) || compare(a.roomId, b.roomId);
  });
  return sortOrder === 'asc' ? ascending : ascending.reverse();
}

describe('pages', () => {
  const values = fc.record({
    creationDate: fc.integer({ min: 1, max: 4 }),
    roomName: fc.constantFrom('a', 'B', 'ä', '😀', '\uffee', 'a b', 'Z'),
    autoDeletionDate: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  });
  const meanwhile = fc.array(fc.oneof(values, fc.nat()), { maxLength: 3 });

  test('lose and double nothing that stays, whatever comes and goes between them', async () => {
    const plan = fc.record({
      before: fc.array(values, { maxLength: 14 }),
      meanwhile: fc.array(meanwhile, { minLength: 1, maxLength: 6 }),
      sortField: fc.constantFrom(...SORT_FIELDS),
      sortOrder: fc.constantFrom('asc', 'desc'),
      limit: fc.integer({ min: 1, max: 4 }),
    });
    let serial = 0;
    const insert = async (value: Partial<Room>): Promise<Room> => {
      serial += 1;
      // Ids in no order of their own.
      const room = roomOf(`r${(serial * 7919) % 10_007}`, JSON.parse(JSON.stringify(value)));
      await database.rooms.insert(room);
      return room;
    };
    await fc.assert(
      fc.asyncProperty(plan, async ({ before, meanwhile: steps, sortField, sortOrder, limit }) => {
        const order = { sortField, sortOrder } as Pick<RoomQuery, 'sortField' | 'sortOrder'>;
        const there = new Map<string, Room>();
        for (const value of before) {
          const room = await insert(value);
          there.set(room.roomId, room);
        }
        const fromTheStart = new Set(there.keys());
        const seen: Room[] = [];
        let after: RoomQuery['after'];
        for (let page = 0; ; page += 1) {
          const found = await database.rooms.list({ ...order, limit, after });
          seen.push(...found);
          const last = found.at(-1);
          if (!last || found.length < limit) break;
          after = { value: last[sortField] ?? null, id: last.roomId };
          for (const step of steps[page] ?? []) {
            if (typeof step !== 'number') {
              const room = await insert(step);
              there.set(room.roomId, room);
            } else {
              const victim = [...there.keys()][step % Math.max(1, there.size)];
              if (victim === undefined) continue;
              await database.rooms.remove([victim]);
              there.delete(victim);
            }
          }
        }
        const seenIds = seen.map(({ roomId }) => roomId);
        expect(new Set(seenIds).size).toBe(seenIds.length);
        const missing = [...fromTheStart].filter((id) => there.has(id) && !seenIds.includes(id));
        expect(missing).toEqual([]);
        expect(seenIds).toEqual(inOrder(seen, order).map(({ roomId }) => roomId));
        await database.rooms.remove([...there.keys()]);
      }),
      { numRuns: 120 },
    );
  });
});

describe('lists', () => {
  test('find names exactly, by their beginning, by a part and by whatever else fits, in any case or as written', async () => {
    const names = ['Ärzte & Co. 100%', 'Daily', 'daily', 'Daily standup'];
    for (const [at, roomName] of names.entries())
      await database.rooms.insert(roomOf(`r${at}`, { roomName, creationDate: at }));
    const named = (text: string, mode: 'exact' | 'prefix' | 'partial', ignoreCase = false) =>
      ids({ name: { text, mode, ignoreCase } });
    expect(await named('Daily', 'exact')).toEqual(['r1']);
    expect(await named('DAILY', 'exact', true)).toEqual(['r2', 'r1']);
    expect(await named('Daily', 'prefix')).toEqual(['r3', 'r1']);
    expect(await named('dAI', 'prefix', true)).toEqual(['r3', 'r2', 'r1']);
    expect(await named('aily', 'partial')).toEqual(['r3', 'r2', 'r1']);
    expect(await named('äRZ', 'partial', true)).toEqual(['r0']);
    expect(await named('%', 'partial')).toEqual(['r0']);
    expect(await named('_', 'partial')).toEqual([]);
    expect(await ids({ name: { matches: (name) => name.length === 5 }, limit: 1 })).toEqual(['r2']);
  });

  test('that look at every name find all of them across many stretches', async () => {
    for (let i = 0; i < 1100; i += 1)
      await database.rooms.insert(roomOf(`r${String(i).padStart(4, '0')}`, { creationDate: i % 7 }));
    const matches = (name: string) => name.endsWith('0');
    const first = await database.rooms.list({ ...NEWEST, name: { matches }, limit: 60 });
    const last = first.at(-1);
    const after = last && { value: last.creationDate, id: last.roomId };
    const second = await ids({ name: { matches }, limit: 100, after });
    expect(first).toHaveLength(60);
    expect(new Set([...first.map(({ roomId }) => roomId), ...second]).size).toBe(110);
  });

  test('keep to a status, an owner, a member, what users may open, and the archive', async () => {
    const { rooms, members } = database;
    const user = { anonymous: { moderator: true, speaker: true, recording: true }, user: true };
    await rooms.insert(roomOf('plain', { creationDate: 1 }));
    await rooms.insert(roomOf('mine', { creationDate: 2, owner: 'ada' }));
    await rooms.insert(roomOf('ours', { creationDate: 3 }));
    await rooms.insert(roomOf('everyones', { creationDate: 4, access: user, status: 'closed' }));
    await rooms.insert(roomOf('old', { creationDate: 5, archived: true, owner: 'ada' }));
    await members.insert({
      ...{ memberId: 'ada', roomId: 'ours', type: 'user', name: 'Ada' },
      ...{ membershipDate: 1, baseRole: 'speaker', permissionsUpdatedAt: 1 },
    });
    expect(await ids({})).toEqual(['everyones', 'ours', 'mine', 'plain']);
    expect(await ids({ archived: true })).toEqual(['old']);
    expect(await ids({ status: 'closed' })).toEqual(['everyones']);
    expect(await ids({ owner: 'ada' })).toEqual(['mine']);
    expect(await ids({ memberId: 'ada' })).toEqual(['ours']);
    expect(await ids({ userAccess: true })).toEqual(['everyones']);
    expect(await ids({ userAccess: false })).toEqual(['ours', 'mine', 'plain']);
    expect(await ids({ visibleTo: { userId: 'ada', owned: true } })).toEqual(['everyones', 'ours', 'mine']);
    expect(await ids({ visibleTo: { userId: 'ada', owned: false } })).toEqual(['everyones', 'ours']);
    expect(await ids({ visibleTo: { userId: 'eve', owned: true } })).toEqual(['everyones']);
  });
});
