import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ADMIN, createRoomsWorld, GUEST, type RoomsWorld, user } from '../../../../test/support/roomsWorld';
import { defaultPermissions } from '../../../shared/domain/permission';
import { LINK_KINDS } from '../../../shared/domain/room';

const LIST = { sortField: 'creationDate', sortOrder: 'desc', maxItems: 10 } as const;
const manager = user('mia', 'room_manager');
const other = user('olaf', 'room_manager');
const ada = user('ada', 'room_member');

let world: RoomsWorld;
beforeEach(async () => {
  world = await createRoomsWorld();
});
afterEach(() => world.close());

async function newRoom(draft: Parameters<RoomsWorld['rooms']['create']>[0] = {}, visitor = ADMIN): Promise<string> {
  return (await world.rooms.create(draft, visitor)).room.roomId;
}

async function names(query: Partial<Parameters<RoomsWorld['rooms']['list']>[0]>, visitor = ADMIN): Promise<string[]> {
  return (await world.rooms.list({ ...LIST, ...query }, visitor)).rooms.map(({ room }) => room.roomName);
}

describe('someone', () => {
  test('sees and rules what is theirs to see and rule', async () => {
    const own = await newRoom({ roomName: 'own' }, manager);
    const open = await newRoom({ roomName: 'open', access: { user: { enabled: true } } });
    const joined = await newRoom({ roomName: 'joined' });
    await newRoom({ roomName: 'hidden' });
    await world.members.create(joined, { userId: 'ada', baseRole: 'moderator' }, ADMIN);
    expect(await names({}, ADMIN)).toEqual(['hidden', 'joined', 'open', 'own']);
    expect(await names({}, user('root', 'admin'))).toHaveLength(4);
    expect(await names({}, manager)).toEqual(['open', 'own']);
    expect(await names({}, other)).toEqual(['open']);
    expect(await names({}, ada)).toEqual(['joined', 'open']);
    await expect(world.rooms.list(LIST, GUEST)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });

    const seenBy = async (roomId: string, visitor: typeof ADMIN) => {
      const { isManaged, shares } = await world.rooms.get(roomId, visitor);
      return { isManaged, shares };
    };
    expect(await seenBy(own, manager)).toEqual({ isManaged: true, shares: LINK_KINDS });
    expect(await seenBy(open, other)).toEqual({ isManaged: false, shares: [] });
    expect(await seenBy(joined, ada)).toEqual({ isManaged: false, shares: LINK_KINDS });
    const listed = await world.rooms.list(LIST, ada);
    expect(listed.rooms.map(({ shares }) => shares)).toEqual([LINK_KINDS, []]);
    await world.members.update(
      joined,
      'ada',
      { baseRole: 'speaker', customPermissions: { roomShareAccessLinks: true } },
      ADMIN,
    );
    expect(await seenBy(joined, ada)).toEqual({ isManaged: false, shares: ['speaker'] });
    await expect(world.rooms.get(own, other)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(world.rooms.get('nobody', other)).rejects.toMatchObject({ code: 'ROOM_NOT_FOUND' });
    await expect(world.rooms.update(open, { roomName: 'x' }, other)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('who is no room manager any more rules nothing', async () => {
    const own = await newRoom({}, manager);
    await expect(world.rooms.get(own, user('mia', 'room_member'))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await names({}, user('mia', 'room_member'))).toEqual([]);
  });

  test('with a place in a meeting sees that room only', async () => {
    const [here, elsewhere] = [await newRoom(), await newRoom()];
    world.places.set('token', {
      roomId: here,
      place: { role: 'moderator' },
      permissions: defaultPermissions('moderator'),
    });
    const visitor = { ...GUEST, memberToken: 'token' };
    expect(await world.rooms.get(here, visitor)).toMatchObject({ isManaged: false, shares: LINK_KINDS });
    await expect(world.rooms.get(elsewhere, visitor)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(world.rooms.get('nobody', visitor)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(world.rooms.get(here, { ...GUEST, memberToken: 'x' })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await expect(world.rooms.update(here, { roomName: 'x' }, visitor)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  test('may name a room by its custom id, or by a name that only one of theirs has', async () => {
    const daily = await newRoom({ roomName: 'Daily stand-up', customId: 'team.1' }, manager);
    for (const text of [daily, `${daily}!`, 'team.1', 'Daily stand-up', 'daily STAND-UP']) {
      expect((await world.rooms.get(text, manager)).room.roomId).toBe(daily);
    }
    await newRoom({ roomName: 'daily stand-up' }, other);
    expect((await world.rooms.get('Daily stand-up', manager)).room.roomId).toBe(daily);
    await expect(world.rooms.get('Daily stand-up', ADMIN)).rejects.toMatchObject({ code: 'ROOM_NOT_FOUND' });
    await expect(world.rooms.get('Daily stand-up', ada)).rejects.toMatchObject({ code: 'ROOM_NOT_FOUND' });
  });
});
