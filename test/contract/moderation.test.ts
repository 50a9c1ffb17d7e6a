import { expect, test } from 'vitest';
import type { Room } from '../../src/shared/domain/room';
import { waitUntil } from '../support/waitUntil';
import { ADMIN, STRANGER } from './support/createMeetingWorld';
import { joinBySignal } from './support/joinBySignal';
import { worldPerTest } from './support/worldPerTest';

const world = worldPerTest();

/** The ledger knows of so many inside. */
async function settled({ roomId }: Room, count: number): Promise<void> {
  await waitUntil(`${count} are inside`, async () => {
    await world.backend.ledger.reconcile();
    return (await world.backend.ledger.inside([roomId])).get(roomId)?.participants.length === count;
  });
}

const live = async ({ roomId }: Room, identity: string) =>
  (await world.server.participants(roomId)).find((one) => one.identity === identity);

async function twoInside(room: Room) {
  const moderator = await world.enter(room, STRANGER, { secret: room.secrets.moderator, name: 'Mo' });
  const speaker = await world.enter(room, STRANGER, {
    secret: room.secrets.speaker,
    name: 'Sue',
    device: 'sues-browser',
  });
  await settled(room, 2);
  return { moderator, speaker };
}

test('someone who was removed and comes back with the old token is put out again', async () => {
  const room = await world.room();
  const { moderator, speaker } = await twoInside(room);
  const { participants, meetings, ledger } = world.backend;
  await participants.kick(room.roomId, speaker.identity, { ban: true }, moderator.visitor);
  await speaker.presence.ended;
  await settled(room, 1);

  const again = await joinBySignal(speaker.ticket);
  await settled(room, 1);
  await again.ended;

  const attempt = { roomId: room.roomId, secret: room.secrets.speaker, participantName: 'Sue' };
  await expect(meetings.refresh(room.roomId, speaker.visitor)).rejects.toMatchObject({ code: 'BANNED' });
  await expect(meetings.join({ ...attempt, device: 'sues-browser' }, STRANGER)).rejects.toMatchObject({
    code: 'BANNED',
  });
  await expect(participants.list(room.roomId, speaker.visitor)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const [meeting] = [await ledger.current(room.roomId)];
  const left = (await ledger.attendances(meeting?.meetingId ?? '')).find((one) => one.identity === speaker.identity);
  expect(left?.leaveCause).toBe('removed');

  // When the meeting is over, it is forgotten.
  await meetings.end({ roomId: room.roomId }, moderator.visitor);
  expect(await meetings.join({ ...attempt, device: 'sues-browser' }, STRANGER)).toMatchObject({ role: 'speaker' });
});

test('removed without a ban, they may come back', async () => {
  const room = await world.room();
  const { moderator, speaker } = await twoInside(room);
  await world.backend.participants.kick(room.roomId, speaker.identity, { ban: false }, moderator.visitor);
  await speaker.presence.ended;
  expect(await world.backend.meetings.refresh(room.roomId, speaker.visitor)).toMatchObject({
    identity: speaker.identity,
  });
});

test('what is forbidden while the meeting runs is taken from those inside, and given back', async () => {
  const room = await world.room();
  const { moderator, speaker } = await twoInside(room);
  const { meetings } = world.backend;
  const forbid = (forbidden: object) => meetings.updateState(room.roomId, { forbidden }, moderator.visitor);
  await forbid({ audio: true, chat: true });
  expect((await live(room, speaker.identity))?.grants).toEqual({
    sources: ['CAMERA', 'SCREEN_SHARE', 'SCREEN_SHARE_AUDIO'],
    canPublishData: false,
  });
  expect((await live(room, moderator.identity))?.grants.sources).toContain('MICROPHONE');
  // Who comes now has it from the start, and who had a token already gets it when they come.
  const late = await world.enter(room, STRANGER, { secret: room.secrets.speaker, name: 'Late' });
  expect(late.ticket.permissions).not.toContain('mediaPublishAudio');
  await settled(room, 3);
  await forbid({ video: true, share: true });
  expect((await live(room, late.identity))?.grants).toEqual({ sources: [], canPublishData: false });
  expect(await forbid({ audio: false, chat: false, video: false, share: false })).toMatchObject({
    forbidden: { audio: false, video: false, share: false, chat: false },
  });
  expect((await live(room, speaker.identity))?.grants.sources).toHaveLength(4);
  await Promise.all([
    forbid({ audio: true }),
    forbid({ video: true }),
    forbid({ share: true }),
    forbid({ chat: true }),
  ]);
  expect(await meetings.getState(room.roomId, speaker.visitor)).toMatchObject({
    forbidden: { audio: true, video: true, share: true, chat: true },
  });
  expect((await live(room, speaker.identity))?.grants).toEqual({ sources: [], canPublishData: false });
  await expect(meetings.updateState(room.roomId, { isLocked: true }, speaker.visitor)).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
});

test('a token from before something was forbidden brings no more than what is allowed now', async () => {
  const room = await world.room();
  const { moderator } = await twoInside(room);
  const { meetings } = world.backend;
  const early = await meetings.join(
    { roomId: room.roomId, secret: room.secrets.speaker, participantName: 'E' },
    STRANGER,
  );
  await meetings.updateState(room.roomId, { forbidden: { audio: true } }, moderator.visitor);
  const presence = await joinBySignal(early);
  await settled(room, 3);
  expect((await live(room, early.identity))?.grants.sources).not.toContain('MICROPHONE');
  presence.leave();
});

test('a promotion gives role, grants and powers at once, and survives a refresh; a demotion takes them', async () => {
  const room = await world.room({ roles: { speaker: { permissions: { mediaShareScreen: false } } } });
  const { moderator, speaker } = await twoInside(room);
  const { meetings, participants } = world.backend;
  const setRole = (action: 'upgrade' | 'downgrade') =>
    participants.setRole(room.roomId, speaker.identity, action, moderator.visitor);
  await expect(participants.muteAll(room.roomId, ['microphone'], speaker.visitor)).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
  await setRole('upgrade');
  expect(await live(room, speaker.identity)).toMatchObject({ role: 'moderator' });
  expect((await live(room, speaker.identity))?.grants.sources).toContain('SCREEN_SHARE');
  expect(await participants.muteAll(room.roomId, ['microphone'], speaker.visitor)).toBe(0);
  const refreshed = await meetings.refresh(room.roomId, speaker.visitor);
  expect(refreshed).toMatchObject({ role: 'moderator', identity: speaker.identity });
  // Whoever was promoted does not reach those who came in as moderators.
  for (const act of [
    () => participants.setRole(room.roomId, moderator.identity, 'downgrade', speaker.visitor),
    () => participants.kick(room.roomId, moderator.identity, { ban: true }, speaker.visitor),
  ]) {
    await expect(act()).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  }
  const meeting = await world.backend.ledger.current(room.roomId);
  const attended = await world.backend.ledger.attendances(meeting?.meetingId ?? '');
  expect(attended.find((one) => one.identity === speaker.identity)?.role).toBe('moderator');
  await setRole('downgrade');
  expect(await live(room, speaker.identity)).toMatchObject({ role: 'speaker' });
  expect((await live(room, speaker.identity))?.grants.sources).not.toContain('SCREEN_SHARE');
  expect(await meetings.refresh(room.roomId, speaker.visitor)).toMatchObject({ role: 'speaker' });
});

test('new rules of the room void places until they are refreshed', async () => {
  const room = await world.room();
  const { moderator } = await twoInside(room);
  const { meetings, participants, database } = world.backend;
  expect(await participants.list(room.roomId, moderator.visitor)).toHaveLength(2);
  world.clock.now += 1000;
  const roles = { ...room.roles, moderator: { ...room.roles.moderator, participantKick: false } };
  await database.rooms.update(room.roomId, { roles, rolesUpdatedAt: world.clock.now });
  await expect(participants.list(room.roomId, moderator.visitor)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const fresh = await meetings.refresh(room.roomId, moderator.visitor);
  expect(fresh.permissions).not.toContain('participantKick');
  const visitor = { ...STRANGER, memberToken: fresh.memberToken };
  expect(await participants.list(room.roomId, visitor)).toHaveLength(2);
  await expect(participants.kick(room.roomId, 'anyone', { ban: true }, visitor)).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
});

test('a place can be refreshed for an hour after its end, and its token is good for its own room only', async () => {
  const room = await world.room();
  const other = await world.room();
  const { speaker } = await twoInside(room);
  const { meetings, participants } = world.backend;
  await expect(participants.list(other.roomId, speaker.visitor)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  world.clock.now += 12.5 * 3_600_000;
  await expect(participants.list(room.roomId, speaker.visitor)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await meetings.refresh(room.roomId, speaker.visitor)).toMatchObject({ identity: speaker.identity });
  world.clock.now += 1.5 * 3_600_000;
  await expect(meetings.refresh(room.roomId, speaker.visitor)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const forged = { ...STRANGER, memberToken: `${speaker.visitor.memberToken?.slice(0, -4)}AAAA` };
  await expect(meetings.refresh(room.roomId, forged)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a room that was closed lets nobody back in with a token from before', async () => {
  const room = await world.room();
  const { speaker } = await twoInside(room);
  speaker.presence.leave();
  await settled(room, 1);
  await world.backend.database.rooms.update(room.roomId, { limits: { ...room.limits, expires: world.clock.now } });
  const again = await joinBySignal(speaker.ticket);
  await settled(room, 1);
  await again.ended;
  await expect(world.backend.meetings.refresh(room.roomId, speaker.visitor)).rejects.toMatchObject({
    code: 'ROOM_EXPIRED',
  });
});

test('names, metadata and single permissions can be set from outside, the role attribute cannot', async () => {
  const room = await world.room();
  const { moderator, speaker } = await twoInside(room);
  const { participants } = world.backend;
  const update = (change: object, visitor = ADMIN) =>
    participants.update(room.roomId, speaker.identity, change, visitor);
  const updated = await update({
    name: 'Susan',
    metadata: '{"seat":4}',
    attributes: { seat: '4' },
    permissions: { mediaPublishAudio: false },
  });
  expect(updated).toMatchObject({ name: 'Susan', metadata: '{"seat":4}', attributes: { seat: '4' }, role: 'speaker' });
  expect(updated.permissions).not.toContain('mediaPublishAudio');
  expect((await live(room, speaker.identity))?.grants.sources).not.toContain('MICROPHONE');
  await expect(update({ attributes: { 'parley.role': 'moderator' } })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(update({ permissions: { participantKick: true } }, moderator.visitor)).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
  expect((await update({ permissions: { mediaPublishAudio: true } }, moderator.visitor)).permissions).toContain(
    'mediaPublishAudio',
  );
});

test('nobody gives themselves what was withheld or taken from them', async () => {
  const may = { participantPromote: true };
  const room = await world.room({ roles: { speaker: { permissions: may } } });
  const { moderator, speaker } = await twoInside(room);
  const { participants } = world.backend;
  await expect(participants.setRole(room.roomId, speaker.identity, 'upgrade', speaker.visitor)).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
  const permissions = { mediaPublishAudio: false };
  await participants.update(room.roomId, moderator.identity, { permissions }, ADMIN);
  await expect(
    participants.update(
      room.roomId,
      moderator.identity,
      { permissions: { mediaPublishAudio: true } },
      moderator.visitor,
    ),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect((await live(room, moderator.identity))?.grants.sources).not.toContain('MICROPHONE');
});

test('what is too large for LiveKit is the caller’s mistake, and changes nothing', async () => {
  const room = await world.room();
  const { speaker } = await twoInside(room);
  const { participants } = world.backend;
  const large = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`key${index}`, 'x'.repeat(8000)]));
  await expect(participants.update(room.roomId, speaker.identity, { attributes: large }, ADMIN)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
  await expect(participants.message(room.roomId, { data: 'ä'.repeat(40_000) }, ADMIN)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { details: [{ field: 'data' }] },
  });
});

test('someone who came with a token of somebody else is listed, cut down and put out like everyone', async () => {
  const room = await world.room();
  const { moderator } = await twoInside(room);
  const grants = { sources: ['MICROPHONE' as const], canPublishData: true };
  const seat = { roomId: room.roomId, identity: 'machine', name: 'Machine', role: 'speaker' as const, grants };
  const presence = await joinBySignal({
    serverUrl: world.meetingServer.url,
    token: await world.server.mintToken(seat),
  });
  await settled(room, 3);
  const { meetings, participants } = world.backend;
  await meetings.updateState(room.roomId, { forbidden: { chat: true } }, moderator.visitor);
  expect((await live(room, 'machine'))?.grants).toEqual({ sources: ['MICROPHONE'], canPublishData: false });
  await participants.kick(room.roomId, 'machine', { ban: true }, moderator.visitor);
  await presence.ended;
});
