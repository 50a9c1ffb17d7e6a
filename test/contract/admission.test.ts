import { expect, test } from 'vitest';
import type { Visitor } from '../../src/main/services/visitor';
import type { Room } from '../../src/shared/domain/room';
import { waitUntil } from '../support/waitUntil';
import { ADMIN, STRANGER } from './support/createMeetingWorld';
import { joinBySignal } from './support/joinBySignal';
import { worldPerTest } from './support/worldPerTest';

const HOUR = 3_600_000;

const world = worldPerTest();

type Approach = { secret?: string; device?: string; visitor?: Visitor };

const join = ({ roomId }: Room, { secret, device, visitor = STRANGER }: Approach = {}) =>
  world.backend.meetings.join({ roomId, secret, device, participantName: 'Ada' }, visitor);
const preview = ({ roomId }: Room, { secret, visitor = STRANGER }: Approach = {}) =>
  world.backend.meetings.preview({ roomId, secret }, visitor);

/** What joining says, and that the preview has said so before. */
async function obstacle(room: Room, approach: Approach): Promise<unknown> {
  const told = (await preview(room, approach)).obstacle;
  const code = await join(room, approach).then(
    () => undefined,
    (fault: { code: string; data: { date?: number } }) => ({ code: fault.code, date: fault.data.date }),
  );
  expect(told?.code).toBe(code?.code);
  expect(told?.date).toBe(code?.date);
  return code?.code;
}

const user = (userId: string): Visitor => ({
  caller: { kind: 'user', userId, name: userId, role: 'room_member' },
  address: '192.0.2.9',
});

test('a room opens and ends by the clock, for everyone', async () => {
  const { now } = world.clock;
  const room = await world.room({ limits: { notBefore: now + HOUR, expires: now + 2 * HOUR } });
  const { secret } = { secret: room.secrets.speaker };
  expect(await obstacle(room, { secret })).toBe('ROOM_NOT_OPEN_YET');
  expect(await obstacle(room, { visitor: ADMIN })).toBe('ROOM_NOT_OPEN_YET');
  await expect(world.backend.meetings.start(room.roomId, ADMIN)).rejects.toMatchObject({ code: 'ROOM_NOT_OPEN_YET' });
  world.clock.now = now + HOUR;
  expect(await obstacle(room, { secret })).toBeUndefined();
  world.clock.now = now + 2 * HOUR;
  expect(await obstacle(room, { secret })).toBe('ROOM_EXPIRED');
  await expect(world.backend.meetings.start(room.roomId, ADMIN)).rejects.toMatchObject({
    code: 'ROOM_EXPIRED',
    data: { date: now + 2 * HOUR },
  });
});

test('closed, archived, private, waiting and switched off are told apart', async () => {
  const closed = await world.room({}, { status: 'closed' });
  expect(await obstacle(closed, { secret: closed.secrets.moderator })).toBe('ROOM_CLOSED');
  const archived = await world.room({}, { archived: true });
  expect(await obstacle(archived, { secret: archived.secrets.speaker })).toBe('ROOM_CLOSED');
  const hidden = await world.room({ config: { privacy: 'private' } });
  expect(await obstacle(hidden, { secret: hidden.secrets.moderator })).toBe('ROOM_PRIVATE');
  const waiting = await world.room({ config: { lobby: { enabled: true } } });
  expect(await obstacle(waiting, { secret: waiting.secrets.speaker })).toBe('LOBBY_REQUIRED');
  const off = await world.room({ access: { anonymous: { speaker: { enabled: false } } } });
  await expect(preview(off, { secret: off.secrets.speaker })).rejects.toMatchObject({ code: 'ACCESS_DISABLED' });
});

test('a guest learns nothing from wrong secrets, and guesses slowly', async () => {
  const room = await world.room();
  const nowhere = { ...room, roomId: 'nobody-here' };
  for (const [at, secret] of [
    [room, 'wrong'],
    [nowhere, room.secrets.speaker],
    [room, undefined],
    [nowhere, undefined],
    [room, room.secrets.recording],
  ] as const) {
    await expect(join(at, { secret })).rejects.toMatchObject({ code: 'LINK_NOT_VALID', data: {} });
  }
  await expect(join(nowhere, { visitor: ADMIN })).rejects.toMatchObject({ code: 'ROOM_NOT_FOUND' });
  const guess = () => join(room, { secret: 'wrong' }).catch((fault: { code: string }) => fault.code);
  for (let tries = 0; tries < 30; tries += 1) await guess();
  expect(await guess()).toBe('TOO_MANY_ATTEMPTS');
});

test('members come by account or by personal link, as what they are made', async () => {
  const room = await world.room({ config: { privacy: 'private', lobby: { enabled: true } } });
  const { roomId } = room;
  const common = { roomId, name: 'x', membershipDate: 1, permissionsUpdatedAt: 1 };
  const { members } = world.backend.database;
  await members.insert({ ...common, memberId: 'ann', type: 'user', baseRole: 'moderator' });
  await members.insert({
    ...common,
    memberId: 'guest-1',
    type: 'identified_guest',
    baseRole: 'speaker',
    customPermissions: { mediaShareScreen: false },
    secret: 'personal-link-of-gus',
  });
  expect(await join(room, { visitor: user('ann') })).toMatchObject({ role: 'moderator' });
  const gus = await join(room, { secret: 'personal-link-of-gus' });
  expect(gus).toMatchObject({ role: 'speaker' });
  expect(gus.permissions).not.toContain('mediaShareScreen');
  await expect(join(room, { visitor: user('otto') })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  // The same link says nothing about other rooms.
  const other = await world.room();
  await expect(join(other, { secret: 'personal-link-of-gus' })).rejects.toMatchObject({ code: 'LINK_NOT_VALID' });
  // Whoever is taken out of the room does not get back in by the place they had.
  const place: Visitor = { ...STRANGER, memberToken: gus.memberToken };
  await members.remove(roomId, ['guest-1']);
  await expect(world.backend.meetings.refresh(roomId, place)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

test('a locked meeting lets back those who were inside, and nobody new but those who are trusted', async () => {
  const room = await world.room();
  const moderator = await world.enter(room, STRANGER, { secret: room.secrets.moderator });
  const speaker = await world.enter(room, STRANGER, { secret: room.secrets.speaker });
  const { ledger, meetings } = world.backend;
  await waitUntil('the meeting has begun', async () => {
    await ledger.reconcile();
    return ledger.current(room.roomId);
  });
  await meetings.updateState(room.roomId, { isLocked: true }, moderator.visitor);
  expect(await obstacle(room, { secret: room.secrets.speaker })).toBe('MEETING_LOCKED');
  expect(await obstacle(room, { secret: room.secrets.moderator })).toBeUndefined();
  expect(await meetings.refresh(room.roomId, speaker.visitor)).toMatchObject({ identity: speaker.identity });
  expect(await meetings.getState(room.roomId, speaker.visitor)).toMatchObject({ isLocked: true });
});

test('of many who come at once, no more get in than the room takes', async () => {
  const room = await world.room({ limits: { maxParticipants: 2 } });
  const { secret } = { secret: room.secrets.speaker };
  const tickets = await Promise.all(Array.from({ length: 5 }, () => join(room, { secret })));
  const presences = await Promise.allSettled(tickets.map(joinBySignal));
  const inside = async () => (await world.server.participants(room.roomId)).length;
  await waitUntil('two are inside', async () => (await inside()) === 2);
  await expect(join(room, { secret })).rejects.toMatchObject({ code: 'MEETING_FULL', data: { limit: 2 } });
  await world.backend.ledger.reconcile();
  expect((await preview(room, { secret })).obstacle).toMatchObject({ code: 'MEETING_FULL' });
  expect(await inside()).toBe(2);
  // Someone inside gets new tokens all the same.
  const [{ identity } = { identity: '' }] = await world.server.participants(room.roomId);
  const ticket = tickets.find((one) => one.identity === identity);
  const visitor: Visitor = { ...STRANGER, memberToken: ticket?.memberToken };
  expect(await world.backend.meetings.refresh(room.roomId, visitor)).toMatchObject({ identity });
  for (const presence of presences) if (presence.status === 'fulfilled') presence.value.leave();
});

test('a meeting begun with nobody inside keeps the limit too, and is one and the same when begun again', async () => {
  const room = await world.room({ limits: { maxParticipants: 1 } });
  const { meetings, ledger } = world.backend;
  const first = await meetings.start(room.roomId, ADMIN);
  expect((await meetings.start(room.roomId, ADMIN)).meetingId).toBe(first.meetingId);
  expect(await ledger.current(room.roomId)).toMatchObject({ meetingId: first.meetingId });
  await expect(meetings.start(room.roomId, user('otto'))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  const tickets = [await join(room, { visitor: ADMIN }), await join(room, { visitor: ADMIN })];
  await Promise.allSettled(tickets.map(joinBySignal));
  await waitUntil('one is inside', async () => (await world.server.participants(room.roomId)).length === 1);
  await meetings.end({ roomId: room.roomId }, ADMIN);
  expect(await ledger.current(room.roomId)).toBeUndefined();
  expect(await world.server.participants(room.roomId)).toEqual([]);
});

test('whoever may end a meeting ends it: by place, by link or by managing the room; twice changes nothing', async () => {
  const room = await world.room();
  const { meetings, ledger } = world.backend;
  const speaker = await world.enter(room, STRANGER, { secret: room.secrets.speaker });
  const end = (secret?: string, visitor = STRANGER) => meetings.end({ roomId: room.roomId, secret }, visitor);
  for (const [attempt, code] of [
    [() => end(room.secrets.speaker), 'NOT_ALLOWED'],
    [() => end(undefined, speaker.visitor), 'NOT_ALLOWED'],
    [() => end('wrong'), 'LINK_NOT_VALID'],
    [() => end(), 'UNAUTHENTICATED'],
  ] as const) {
    await expect(attempt()).rejects.toMatchObject({ code });
  }
  // Nobody has told us yet that someone is inside; it is ended all the same.
  await end(room.secrets.moderator);
  await speaker.presence.ended;
  await end(room.secrets.moderator);
  expect(await ledger.current(room.roomId)).toBeUndefined();
  await expect(meetings.refresh(room.roomId, speaker.visitor)).rejects.toMatchObject({ code: 'MEETING_NOT_FOUND' });
});

test('two hosts on one database know each other’s places', async () => {
  const room = await world.room();
  const other = await world.otherHost();
  const moderator = await world.enter(room, STRANGER, { secret: room.secrets.moderator });
  await other.ledger.reconcile();
  expect(await other.participants.list(room.roomId, moderator.visitor)).toMatchObject([
    { identity: moderator.identity },
  ]);
  const refreshed = await other.meetings.refresh(room.roomId, moderator.visitor);
  const visitor: Visitor = { ...STRANGER, memberToken: refreshed.memberToken };
  expect(await world.backend.participants.list(room.roomId, visitor)).toHaveLength(1);
});
