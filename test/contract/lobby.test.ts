import { beforeEach, expect, test } from 'vitest';
import type { Visitor } from '../../src/main/services/visitor';
import type { Room } from '../../src/shared/domain/room';
import { waitUntil } from '../support/waitUntil';
import { ADMIN, STRANGER } from './support/createMeetingWorld';
import { worldPerTest } from './support/worldPerTest';

const world = worldPerTest();
let room: Room;
beforeEach(async () => {
  room = await world.room({ config: { lobby: { enabled: true } } });
});

const knock = (name: string, device?: string, visitor: Visitor = STRANGER) =>
  world.backend.lobby.knock(
    { roomId: room.roomId, secret: room.secrets.speaker, participantName: name, device },
    visitor,
  );
const names = async () => (await world.backend.lobby.list(room.roomId, ADMIN)).map(({ name }) => name);
const join = (knockToken: string) =>
  world.backend.meetings.join(
    { roomId: room.roomId, secret: room.secrets.speaker, participantName: 'Guest', knockToken },
    STRANGER,
  );

async function moderator() {
  const inside = await world.enter(room, STRANGER, { secret: room.secrets.moderator, name: 'Mo' });
  await waitUntil('the moderator is inside', async () => {
    await world.backend.ledger.reconcile();
    return (await world.backend.ledger.inside([room.roomId])).get(room.roomId)?.participants.length;
  });
  return inside;
}

test('two who knock wait, see where they stand, and one of them is let in', async () => {
  const { lobby } = world.backend;
  const first = await knock('Ada');
  world.clock.now += 1000;
  const second = await knock('Bob');
  const waiting = await lobby.wait(room.roomId, second.knockToken);
  expect((await waiting.next()).value).toEqual({ state: 'waiting', ahead: 1, isAttended: false });
  const mo = await moderator();
  expect((await waiting.next()).value).toEqual({ state: 'waiting', ahead: 1, isAttended: true });
  const watched = await lobby.watch(room.roomId, mo.visitor);
  expect((await watched.next()).value).toMatchObject({ knocks: [{ name: 'Ada' }, { name: 'Bob' }] });

  expect(await lobby.answer(room.roomId, { knockIds: [second.knockId], action: 'admit' }, mo.visitor)).toBe(1);
  expect((await waiting.next()).value).toMatchObject({ state: 'admitted' });
  expect((await waiting.next()).done).toBe(true);
  expect((await watched.next()).value).toMatchObject({ knocks: [{ name: 'Ada' }] });
  await watched.return?.();

  await expect(join(first.knockToken)).rejects.toMatchObject({ code: 'LOBBY_REQUIRED' });
  expect(await join(second.knockToken)).toMatchObject({ role: 'speaker' });
  await expect(join(second.knockToken)).rejects.toMatchObject({ code: 'KNOCK_NOT_FOUND' });
});

test('someone who is turned away stays away with that browser until the meeting is over', async () => {
  const { lobby, meetings } = world.backend;
  const mo = await moderator();
  const { knockId, knockToken } = await knock('Eve', 'eves-browser');
  const waiting = await lobby.wait(room.roomId, knockToken);
  expect((await waiting.next()).value).toMatchObject({ state: 'waiting', isAttended: true });
  await lobby.answer(room.roomId, { knockIds: [knockId], action: 'deny' }, mo.visitor);
  expect((await waiting.next()).value).toMatchObject({ state: 'denied' });
  await expect(join(knockToken)).rejects.toMatchObject({ code: 'KNOCK_DENIED' });
  await expect(knock('Eve again', 'eves-browser')).rejects.toMatchObject({ code: 'KNOCK_DENIED' });
  const patient = await knock('Pat');
  await meetings.end({ roomId: room.roomId }, mo.visitor);
  expect(await names()).toEqual(['Pat']);
  await knock('Eve once more', 'eves-browser');
  expect((await (await lobby.wait(room.roomId, patient.knockToken)).next()).value).toMatchObject({
    state: 'waiting',
    isAttended: false,
  });
});

test('all are let in at once; an answer is good for minutes, and once', async () => {
  const { lobby } = world.backend;
  const tokens = [];
  for (const name of ['A', 'B', 'C']) tokens.push((await knock(name)).knockToken);
  expect(await lobby.answer(room.roomId, { action: 'admit' }, ADMIN)).toBe(3);
  expect(await lobby.answer(room.roomId, { action: 'admit' }, ADMIN)).toBe(0);
  await expect(lobby.answer(room.roomId, { knockIds: ['knock-nobody'], action: 'admit' }, ADMIN)).rejects.toMatchObject(
    { code: 'KNOCK_NOT_FOUND' },
  );
  const [first = '', second = ''] = tokens;
  const both = await Promise.allSettled([join(first), join(first)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  world.clock.now += 6 * 60_000;
  await expect(join(second)).rejects.toMatchObject({ code: 'KNOCK_NOT_FOUND' });
});

test('whoever is not there any more is not listed, and is again when they are back', async () => {
  const { lobby } = world.backend;
  const { knockToken } = await knock('Ada');
  world.clock.now += 31_000;
  expect(await names()).toEqual([]);
  const waiting = await lobby.wait(room.roomId, knockToken);
  expect(await names()).toEqual(['Ada']);
  // Reading keeps the place.
  expect((await waiting.next()).value).toMatchObject({ state: 'waiting' });
  world.clock.now += 25_000;
  const next = waiting.next();
  await waitUntil('they were seen', async () => {
    const [knocked] = await world.backend.database.knocks.waiting(room.roomId, 0);
    return knocked?.seenDate === world.clock.now;
  });
  await lobby.leave(room.roomId, knockToken);
  await expect(next).rejects.toMatchObject({ code: 'KNOCK_NOT_FOUND' });
  await expect(lobby.wait(room.roomId, knockToken)).rejects.toMatchObject({ code: 'KNOCK_NOT_FOUND' });
  expect(await names()).toEqual([]);
});

test('a browser waits once, and a hundred wait at most, however many come at once', async () => {
  await knock('Old name', 'one-browser');
  await knock('New name', 'one-browser');
  expect(await names()).toEqual(['New name']);
  const all = await Promise.allSettled(Array.from({ length: 105 }, (_, index) => knock(`Guest ${index}`)));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(99);
  const refused = all.find((one) => one.status === 'rejected');
  expect(refused?.status === 'rejected' && refused.reason).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  expect(await names()).toHaveLength(100);
});

test('whoever need not wait is let in at once; whoever cannot come in cannot knock', async () => {
  const { lobby, database } = world.backend;
  const { knockToken } = await lobby.knock(
    { roomId: room.roomId, secret: room.secrets.moderator, participantName: 'Mo' },
    STRANGER,
  );
  expect((await (await lobby.wait(room.roomId, knockToken)).next()).value).toMatchObject({ state: 'admitted' });
  await database.rooms.update(room.roomId, { status: 'closed' });
  await expect(knock('Ada')).rejects.toMatchObject({ code: 'ROOM_CLOSED' });
});

test('nobody waits where the lobby was switched off, and nobody waits for a room that was closed', async () => {
  const { lobby, database, meetings } = world.backend;
  const first = await knock('Ada');
  const waiting = await lobby.wait(room.roomId, first.knockToken);
  await waiting.next();
  await database.rooms.update(room.roomId, { config: { ...room.config, lobby: { enabled: false } } });
  expect((await waiting.next()).value).toMatchObject({ state: 'admitted' });
  expect(await join(first.knockToken)).toMatchObject({ role: 'speaker' });

  await database.rooms.update(room.roomId, { config: room.config });
  const second = await knock('Bob');
  const still = await lobby.wait(room.roomId, second.knockToken);
  await still.next();
  await database.rooms.update(room.roomId, { status: 'closed' });
  await expect(still.next()).rejects.toMatchObject({ code: 'KNOCK_NOT_FOUND' });
  const approach = { roomId: room.roomId, secret: room.secrets.speaker };
  expect((await meetings.preview(approach, STRANGER)).obstacle).toMatchObject({ code: 'ROOM_CLOSED' });
});

test('with a room goes everything about who is on the way in', async () => {
  const { database, lobby, meetings } = world.backend;
  const { knockToken } = await knock('Ada');
  const { identity } = await meetings.join({ roomId: room.roomId, participantName: 'Olga' }, ADMIN);
  expect(await database.rooms.remove([room.roomId])).toEqual([room.roomId]);
  expect(await database.places.find(room.roomId, identity)).toBeUndefined();
  await expect(lobby.wait(room.roomId, knockToken)).rejects.toMatchObject({ code: 'KNOCK_NOT_FOUND' });
});

test('only moderators see and answer the lobby', async () => {
  const { lobby } = world.backend;
  const { knockId, knockToken } = await knock('Ada');
  await lobby.answer(room.roomId, { knockIds: [knockId], action: 'admit' }, ADMIN);
  const ticket = await join(knockToken);
  const speaker: Visitor = { ...STRANGER, memberToken: ticket.memberToken };
  await knock('Bob');
  for (const attempt of [
    () => lobby.list(room.roomId, speaker),
    () => lobby.watch(room.roomId, speaker),
    () => lobby.answer(room.roomId, { action: 'admit' }, speaker),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  }
  await expect(lobby.list(room.roomId, STRANGER)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('an answer given on one host reaches who waits on another, and one’s own place changes there too', async () => {
  const other = await world.otherHost();
  const mo = await moderator();
  const own = await other.meetings.watchPlace(room.roomId, mo.visitor, undefined);
  expect((await own.next()).value).toMatchObject({ role: 'moderator', isLocked: false, waiting: 0 });
  const { knockId, knockToken } = await knock('Ada');
  expect((await own.next()).value).toMatchObject({ waiting: 1 });
  const waiting = await other.lobby.wait(room.roomId, knockToken);
  expect((await waiting.next()).value).toMatchObject({ state: 'waiting', isAttended: true });
  await world.backend.lobby.answer(room.roomId, { knockIds: [knockId], action: 'admit' }, mo.visitor);
  expect((await waiting.next()).value).toMatchObject({ state: 'admitted' });
  await waitUntil('the count is back', async () => (await own.next()).value?.waiting === 0);
  await world.backend.meetings.updateState(room.roomId, { isLocked: true, forbidden: { chat: true } }, mo.visitor);
  expect((await own.next()).value).toMatchObject({ isLocked: true, forbidden: { chat: true } });
  await world.backend.meetings.end({ roomId: room.roomId }, mo.visitor);
  expect((await own.next()).done).toBe(true);
});

test('who knocks where nobody need wait fills neither the lobby nor the database', async () => {
  const rooms = [await world.room(), await world.room(), await world.room()] as const;
  const knockAt = ({ roomId, secrets }: Room, address = STRANGER.address) =>
    world.backend.lobby.knock({ roomId, secret: secrets.speaker, participantName: 'Guest' }, { ...STRANGER, address });
  const many = (at: Room) => Promise.allSettled(Array.from({ length: 500 }, () => knockAt(at)));
  expect((await many(rooms[0])).filter(({ status }) => status === 'fulfilled')).toHaveLength(500);
  await expect(knockAt(rooms[0], '198.51.100.1')).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  // As many as may come from one network within a minute, whatever the room.
  await many(rooms[1]);
  await expect(knockAt(rooms[2])).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  await knockAt(rooms[2], '198.51.100.1');
  world.clock.now += 5 * 60_000 + 1;
  await knockAt(rooms[0]);
});
