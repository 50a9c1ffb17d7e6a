import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newRoom } from '../../src/main/services/rooms/newRoom';
import { ADMIN, addUser, codeOf, type OpenAccounts, openAccounts, PASSWORD, visitorOf } from './support/openAccounts';

let accounts: OpenAccounts;
beforeEach(async () => {
  accounts = await openAccounts();
});
afterEach(async () => {
  expect(accounts.errors).toEqual([]);
  await accounts.close();
});

describe('users', () => {
  test('one administrator is always left, however many go at once', async () => {
    for (const userId of ['ada', 'bob', 'cyd']) await addUser(accounts, userId, 'admin');
    const other = await accounts.another();
    const tries = await Promise.all([
      codeOf(accounts.users.remove('ada', ADMIN)),
      codeOf(other.users.setRole('bob', 'room_member', ADMIN)),
      codeOf(accounts.users.remove('cyd', ADMIN)),
    ]);
    expect(tries.filter((code) => code === 'LAST_ADMIN')).toHaveLength(1);
    expect(await accounts.users.hasAdmin()).toBe(true);
  });

  test('leave their rooms to the administrator, and are members no more', async () => {
    await addUser(accounts, 'ada', 'room_manager');
    expect(await codeOf(addUser(accounts, 'ada'))).toBe('USER_EXISTS');
    const { rooms, members } = accounts.database;
    const secrets = { moderator: 'a', speaker: 'b', recording: 'c' };
    const room = newRoom(
      { roomName: 'Of Ada' },
      { roomId: 'Of-Ada-1', owner: 'ada', secrets, creationDate: accounts.clock.now },
    );
    await rooms.insert(room);
    const member = {
      roomId: room.roomId,
      name: 'ADA',
      membershipDate: 1,
      baseRole: 'speaker',
      permissionsUpdatedAt: 1,
    } as const;
    await members.insert({ ...member, memberId: 'ada', type: 'user' });
    await members.insert({ ...member, memberId: 'guest-ada', type: 'identified_guest', secret: 'd' });
    await accounts.users.remove('ada', ADMIN);
    expect((await rooms.find(room.roomId))?.owner).toBe('admin');
    expect(await members.find(room.roomId, 'ada')).toBeUndefined();
    expect(await members.find(room.roomId, 'guest-ada')).toBeDefined();
    expect(await codeOf(accounts.users.remove('ada', ADMIN))).toBe('USER_NOT_FOUND');
    expect(await codeOf(accounts.users.get('ada'))).toBe('USER_NOT_FOUND');
  });

  test('are deleted each by themselves', async () => {
    await addUser(accounts, 'ada', 'admin');
    await addUser(accounts, 'bob');
    const failed = accounts.users.removeMany(['bob', 'bob', 'nobody', 'ada'], ADMIN);
    await expect(failed).rejects.toMatchObject({
      code: 'DELETED_IN_PART',
      data: {
        deleted: ['bob'],
        failed: [
          { id: 'nobody', code: 'USER_NOT_FOUND' },
          { id: 'ada', code: 'LAST_ADMIN' },
        ],
      },
    });
  });

  test('are listed page by page, none lost or doubled while others come', async () => {
    const row = async (userId: string, name: string, registrationDate: number) =>
      accounts.database.users.insert(
        { userId, name, role: 'room_member', registrationDate, roleUpdatedAt: registrationDate },
        'scrypt$1$1$1$$',
      );
    for (let i = 0; i < 25; i += 1) await row(`user_${i}`, i % 2 ? 'Same' : `Name ${i % 5}`, 1000 + (i % 7));
    for (const sortField of ['registrationDate', 'name'] as const) {
      for (const sortOrder of ['asc', 'desc'] as const) {
        const seen: string[] = [];
        let nextPageToken: string | undefined;
        do {
          const page = await accounts.users.list({ sortField, sortOrder, maxItems: 4, nextPageToken, userId: 'USER_' });
          seen.push(...page.users.map((user) => user.userId));
          nextPageToken = page.nextPageToken;
          await row(`later_${sortField}_${sortOrder}_${seen.length}`.toLowerCase(), 'Same', 1003);
        } while (nextPageToken);
        expect(seen).toHaveLength(25);
        expect(new Set(seen).size).toBe(25);
      }
    }
    const token = (await accounts.users.list({ sortField: 'name', sortOrder: 'asc', maxItems: 1 })).nextPageToken;
    const crossed = { sortField: 'registrationDate', sortOrder: 'asc', maxItems: 1, nextPageToken: token } as const;
    await expect(accounts.users.list(crossed)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('the audit log', () => {
  test('says who did what, from where, and is read page by page', async () => {
    await addUser(accounts, 'ada');
    await accounts.sessions.openWithPassword('ada', PASSWORD, visitorOf({ kind: 'guest' }, '198.51.100.7'));
    accounts.clock.now += 1;
    await accounts.users.setRole('ada', 'room_manager', ADMIN);
    const first = await accounts.audit.list({ maxItems: 2, sortOrder: 'desc' });
    expect(first.entries).toMatchObject([
      { actor: 'test', action: 'user.setRole', target: 'ada', details: 'room_manager' },
      { actor: 'ada', action: 'session.open', address: '198.51.100.7' },
    ]);
    const rest = await accounts.audit.list({ maxItems: 2, sortOrder: 'desc', nextPageToken: first.nextPageToken });
    expect(rest).toMatchObject({ entries: [{ action: 'user.create' }], isTruncated: false });
    const { entries } = await accounts.audit.list({ maxItems: 9, sortOrder: 'asc', target: 'ada' });
    expect(entries.map(({ action }) => action)).toEqual(['user.create', 'user.setRole']);
  });

  test('forgets after four hundred days, and beyond its size', async () => {
    const { audit } = accounts.database;
    const insert = (i: number) => audit.insert({ entryId: `e${i}`, date: i, actor: 'a', action: 'b' });
    for (let i = 1; i <= 9; i += 1) await insert(i);
    await audit.prune(3, 100);
    const dates = async () => (await audit.list({ sortOrder: 'asc', limit: 100 })).map(({ date }) => date);
    expect(await dates()).toEqual([3, 4, 5, 6, 7, 8, 9]);
    await audit.prune(0, 2);
    expect(await dates()).toEqual([8, 9]);
  });

  test('that cannot be written is said in the log and fails nothing', async () => {
    const broken = await openAccounts();
    broken.database.close();
    await broken.audit.record(ADMIN, { action: 'room.delete' });
    expect(broken.errors).toHaveLength(1);
    await broken.close();
  });
});
