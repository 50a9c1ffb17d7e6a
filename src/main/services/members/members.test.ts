import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ADMIN, createRoomsWorld, GUEST, type RoomsWorld, user } from '../../../../test/support/roomsWorld';

const BY_NAME = { sortField: 'name', sortOrder: 'asc', maxItems: 10 } as const;

let world: RoomsWorld;
let roomId: string;
beforeEach(async () => {
  world = await createRoomsWorld();
  roomId = (await world.rooms.create({ roomName: 'Daily' }, ADMIN)).room.roomId;
});
afterEach(() => world.close());

async function addGuest(name: string): Promise<string> {
  return (await world.members.create(roomId, { name, baseRole: 'speaker' }, ADMIN)).member.memberId;
}

describe('a member', () => {
  test('is a user under their own id and name, once in a room and without a link', async () => {
    const { member } = await world.members.create(roomId, { userId: 'ada', baseRole: 'moderator' }, ADMIN);
    expect(member).toMatchObject({ memberId: 'ada', name: 'User ada', type: 'user', roomId });
    expect(member).not.toHaveProperty('secret');
    const again = world.members.create(roomId, { userId: 'ada', baseRole: 'speaker' }, ADMIN);
    await expect(again).rejects.toMatchObject({ code: 'MEMBER_EXISTS' });
    const nobody = world.members.create(roomId, { userId: 'nobody', baseRole: 'speaker' }, ADMIN);
    await expect(nobody).rejects.toMatchObject({ code: 'USER_NOT_FOUND' });
  });

  test('is a guest with a link of their own, which goes with them', async () => {
    const { member } = await world.members.create(roomId, { name: 'Bob', baseRole: 'speaker' }, ADMIN);
    expect(member.memberId).toMatch(/^guest-[a-z2-9]{15}$/u);
    expect(await world.database.members.findBySecret(member.secret ?? '')).toEqual(member);
    await world.members.remove(roomId, member.memberId, ADMIN);
    expect(await world.database.members.findBySecret(member.secret ?? '')).toBeUndefined();
    const again = world.members.remove(roomId, member.memberId, ADMIN);
    await expect(again).rejects.toMatchObject({ code: 'MEMBER_NOT_FOUND' });
    expect(JSON.stringify(world.notes)).not.toContain(member.secret);
  });

  test('does not come into a room that went meanwhile', async () => {
    const { member } = await world.members.create(roomId, { name: 'Bob', baseRole: 'speaker' }, ADMIN);
    await world.database.rooms.remove([roomId]);
    const late = world.database.members.insert({ ...member, memberId: 'late', secret: 'another' });
    await expect(late).rejects.toMatchObject({ code: 'ROOM_NOT_FOUND' });
    expect((await world.raw.execute('SELECT count(*) AS n FROM member')).rows[0]?.n).toBe(0);
  });

  test('may do what comes of role, own permissions and the rules of the room', async () => {
    const customPermissions = { chatWrite: true, meetingEnd: true, mediaShareScreen: false };
    await world.rooms.updateConfig(roomId, { chat: { enabled: false } }, ADMIN);
    const seen = await world.members.create(roomId, { name: 'Bob', baseRole: 'speaker', customPermissions }, ADMIN);
    expect(seen.member.customPermissions).toEqual(customPermissions);
    expect(seen.effectivePermissions).toMatchObject({
      ...{ meetingEnd: true, meetingJoin: true },
      ...{ chatWrite: false, mediaShareScreen: false, participantKick: false },
    });
  });
});

describe('a change', () => {
  test('names only what changes, moves the date, and takes nothing back that comes at the same time', async () => {
    const memberId = await addGuest('Bob');
    const before = await world.database.members.find(roomId, memberId);
    const keys = ['chatWrite', 'chatRead', 'meetingEnd', 'mediaShareScreen', 'participantKick'] as const;
    await Promise.all(
      keys.map((key) => world.members.update(roomId, memberId, { customPermissions: { [key]: false } }, ADMIN)),
    );
    const { member } = await world.members.update(roomId, memberId, { baseRole: 'moderator' }, ADMIN);
    expect(member.customPermissions).toEqual(Object.fromEntries(keys.map((key) => [key, false])));
    expect(member).toMatchObject({ baseRole: 'moderator', name: 'Bob', secret: before?.secret });
    expect(member.permissionsUpdatedAt).toBeGreaterThanOrEqual((before?.permissionsUpdatedAt ?? 0) + keys.length + 1);
    expect(await world.database.members.find(roomId, memberId)).toEqual(member);
  });
});

describe('a list', () => {
  test('goes on where the page before ended, by name or by date', async () => {
    for (const name of ['b', 'a', 'Ä', 'a', 'C']) {
      world.clock.now += 1;
      await addGuest(name);
    }
    const pages = async (query: Omit<Parameters<typeof world.members.list>[1], 'maxItems'>) => {
      const names: string[] = [];
      let nextPageToken: string | undefined;
      do {
        const page = await world.members.list(roomId, { ...query, maxItems: 2, nextPageToken }, ADMIN);
        names.push(...page.members.map(({ member }) => member.name));
        nextPageToken = page.nextPageToken;
      } while (nextPageToken);
      return names.join('');
    };
    expect(await pages({ sortField: 'name', sortOrder: 'asc' })).toBe('CaabÄ');
    expect(await pages({ sortField: 'name', sortOrder: 'desc' })).toBe('ÄbaaC');
    expect(await pages({ sortField: 'membershipDate', sortOrder: 'asc' })).toBe('baÄaC');
    expect(await pages({ sortField: 'membershipDate', sortOrder: 'desc', name: 'ä' })).toBe('Ä');
    expect(await pages({ sortField: 'membershipDate', sortOrder: 'desc', name: 'A' })).toBe('aa');
  });

  test('is for whoever manages the room, because links are in it', async () => {
    await world.members.create(roomId, { userId: 'ada', baseRole: 'moderator' }, ADMIN);
    const bob = await addGuest('Bob');
    const ada = user('ada', 'room_manager');
    await expect(world.members.list(roomId, BY_NAME, ada)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(world.members.list(roomId, BY_NAME, GUEST)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(world.members.get(roomId, bob, ada)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await world.members.get(roomId, 'ada', ada)).member.memberId).toBe('ada');
    const eve = user('eve', 'room_member');
    await expect(world.members.get(roomId, 'eve', eve)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

test('several go each by itself, and who was not there is named', async () => {
  const [bob, cyd] = [await addGuest('Bob'), await addGuest('Cyd')];
  expect(await world.members.removeMany(roomId, [bob, 'nobody', cyd, bob], ADMIN)).toEqual({
    deleted: expect.arrayContaining([bob, cyd]),
    failed: [{ id: 'nobody', code: 'MEMBER_NOT_FOUND' }],
  });
});
