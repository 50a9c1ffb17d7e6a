import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ADMIN, createRoomsWorld, GUEST, type RoomsWorld, user } from '../../../../test/support/roomsWorld';
import { DEFAULT_ROOM_CONFIG } from '../../../shared/domain/roomConfig';

const HOUR_MS = 3_600_000;
const LIST = { sortField: 'creationDate', sortOrder: 'desc', maxItems: 10 } as const;
const manager = user('mia', 'room_manager');
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

describe('a new room', () => {
  test('has a default for everything', async () => {
    const { room } = await world.rooms.create({}, ADMIN);
    expect(room).toMatchObject({
      roomName: 'Room',
      owner: 'admin',
      archived: false,
      status: 'open',
      config: DEFAULT_ROOM_CONFIG,
      access: { anonymous: { moderator: true, speaker: true, recording: true }, user: false },
      autoDeletionPolicy: { withMeeting: 'when_meeting_ends', withRecordings: 'close' },
      meetingEndAction: 'none',
      limits: { ejectAtExpiry: false, deleteAtExpiry: false },
    });
    expect(room.roomId).toMatch(/^Room-[a-z2-9]{15}$/u);
    expect(new Set(Object.values(room.secrets)).size).toBe(3);
    expect(await world.database.rooms.find(room.roomId)).toEqual(room);
    expect(world.notes).toEqual([{ action: 'room.create', target: room.roomId, details: undefined }]);
  });

  test('belongs to whoever made it, and only some may', async () => {
    expect((await world.rooms.create({}, manager)).room.owner).toBe('mia');
    await expect(world.rooms.create({}, ada)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(world.rooms.create({}, GUEST)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('keeps what is encrypted from being recorded', async () => {
    const { room } = await world.rooms.create(
      { config: { e2ee: { enabled: true }, recording: { enabled: true } } },
      ADMIN,
    );
    expect(room.config).toMatchObject({ recording: { enabled: false }, captions: { enabled: false } });
  });

  test.each<[string, (now: number) => Parameters<RoomsWorld['rooms']['create']>[0], string]>([
    ['auto-deletion less than an hour ahead', (now) => ({ autoDeletionDate: now + HOUR_MS - 1 }), 'autoDeletionDate'],
    ['an expiry in the past', (now) => ({ limits: { expires: now - 1 } }), 'limits.expires'],
    ['an opening after it', (now) => ({ limits: { notBefore: now + 20, expires: now + 10 } }), 'limits.expires'],
  ])('is refused with %s', async (_what, draft, field) => {
    await expect(world.rooms.create(draft(world.clock.now), ADMIN)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { details: [{ field }] },
    });
    expect(await names({})).toEqual([]);
  });

  test('is told that its dates look like seconds', async () => {
    const seconds = Math.floor(world.clock.now / 1000) + 7200;
    const draft = { autoDeletionDate: seconds, limits: { notBefore: seconds, expires: seconds + 1 } };
    const message = expect.stringContaining('not in seconds');
    const details = ['autoDeletionDate', 'limits.notBefore', 'limits.expires'].map((field) => ({ field, message }));
    await expect(world.rooms.create(draft, ADMIN)).rejects.toMatchObject({ data: { details } });
  });

  test('with a custom id that is taken leaves nothing behind, and two who race have one winner', async () => {
    const asked = await Promise.allSettled([1, 2, 3].map(() => world.rooms.create({ customId: 'daily.1' }, ADMIN)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await names({})).toHaveLength(1);
  });
});

describe('a list', () => {
  test('goes on where the page before ended, in every order, and refuses tokens of another', async () => {
    for (const roomName of ['b', 'a', 'C', 'ä']) await newRoom({ roomName });
    const all: string[] = [];
    let nextPageToken: string | undefined;
    do {
      const page = await world.rooms.list(
        { sortField: 'roomName', sortOrder: 'asc', maxItems: 1, nextPageToken },
        ADMIN,
      );
      all.push(...page.rooms.map(({ room }) => room.roomName));
      nextPageToken = page.nextPageToken;
    } while (nextPageToken);
    expect(all).toEqual(['C', 'a', 'b', 'ä']);
    const undated = await world.rooms.list({ sortField: 'autoDeletionDate', sortOrder: 'asc', maxItems: 1 }, ADMIN);
    for (const token of [
      'made-up',
      '',
      'bnVsbA',
      Buffer.from('{"value":{},"id":"x"}').toString('base64url'),
      undated.nextPageToken,
    ]) {
      const query = { ...LIST, nextPageToken: token ?? '' };
      await expect(world.rooms.list(query, ADMIN)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        data: { details: [{ field: 'nextPageToken' }] },
      });
    }
  });

  test('finds names by regular expressions, which cannot hold anybody up', async () => {
    for (const roomName of ['Daily', 'daily 2', `${'a'.repeat(49)}!`]) await newRoom({ roomName });
    const regex = (roomName: string, roomNameCaseInsensitive = false) =>
      names({ roomName, roomNameMatchMode: 'regex', roomNameCaseInsensitive });
    expect(await regex('^Dai')).toEqual(['Daily']);
    expect(await regex('^dai.*\\d?$', true)).toEqual(['daily 2', 'Daily']);
    expect(await regex('^(a+)+(a*)*(a|a)*$')).toEqual([]);
    expect(await regex('a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b')).toEqual([]);
    for (const wrong of ['(', '(?=a)', '(a)\\1', '(a{30}){30}', '[z-a]']) {
      await expect(regex(wrong)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        data: { details: [{ field: 'roomName' }] },
      });
    }
  });

  test('says who is inside where a meeting runs', async () => {
    const busy = await newRoom();
    await newRoom();
    await world.begin(busy);
    const { rooms } = await world.rooms.list(LIST, ADMIN);
    expect(rooms.map(({ meeting }) => meeting?.participants.length)).toEqual([undefined, 1]);
    expect((await world.rooms.list({ ...LIST, status: 'active_meeting' }, ADMIN)).rooms).toHaveLength(1);
  });
});

describe('a change', () => {
  test('leaves what it does not name, and null takes away', async () => {
    const roomId = await newRoom({ limits: { maxParticipants: 5, maxStaySeconds: 60 }, language: 'de', customId: 'x' });
    const patch = {
      roomName: 'New',
      limits: { maxParticipants: null },
      language: null,
      autoDeletionPolicy: { withRecordings: 'force' as const },
    };
    const { room } = await world.rooms.update(roomId, patch, ADMIN);
    expect(room).toMatchObject({
      roomName: 'New',
      customId: 'x',
      autoDeletionPolicy: { withMeeting: 'when_meeting_ends', withRecordings: 'force' },
    });
    expect(room.limits).toEqual({ maxStaySeconds: 60, ejectAtExpiry: false, deleteAtExpiry: false });
    expect(room).not.toHaveProperty('language');
    expect(world.notes.at(-1)).toMatchObject({
      action: 'room.update',
      details: 'roomName, limits, language, autoDeletionPolicy',
    });
  });

  test('of something else is not stopped by dates that have passed meanwhile', async () => {
    const date = world.clock.now + 2 * HOUR_MS;
    const roomId = await newRoom({ autoDeletionDate: date, limits: { expires: date } });
    world.clock.now = date + 1;
    expect((await world.rooms.update(roomId, { roomName: 'Late' }, ADMIN)).room.roomName).toBe('Late');
    const again = world.rooms.update(roomId, { limits: { expires: date - 1 } }, ADMIN);
    await expect(again).rejects.toMatchObject({ data: { details: [{ field: 'limits.expires' }] } });
  });

  test('is refused while a meeting runs, but for the lobby and privacy', async () => {
    const roomId = await newRoom();
    await world.begin(roomId);
    const before = await world.database.rooms.find(roomId);
    const refused = { code: 'ROOM_HAS_ACTIVE_MEETING', data: { roomIds: [roomId] } };
    await expect(world.rooms.update(roomId, { roomName: 'x' }, ADMIN)).rejects.toMatchObject(refused);
    await expect(world.rooms.updateConfig(roomId, { chat: { enabled: false } }, ADMIN)).rejects.toMatchObject(refused);
    const mixed = { lobby: { enabled: true }, chat: { enabled: false } };
    await expect(world.rooms.updateConfig(roomId, mixed, ADMIN)).rejects.toMatchObject(refused);
    await expect(world.rooms.updateRoles(roomId, {}, ADMIN)).rejects.toMatchObject(refused);
    await expect(world.rooms.updateAccess(roomId, {}, ADMIN)).rejects.toMatchObject(refused);
    expect(await world.database.rooms.find(roomId)).toEqual(before);
    const safe = await world.rooms.updateConfig(roomId, { lobby: { enabled: true }, privacy: 'private' }, ADMIN);
    expect(safe.room.config).toMatchObject({ lobby: { enabled: true }, privacy: 'private' });
  });

  test('is not stopped by a meeting whose end was missed', async () => {
    const roomId = await newRoom();
    await world.pretend(roomId);
    expect((await world.rooms.update(roomId, { roomName: 'x' }, ADMIN)).room).toMatchObject({
      roomName: 'x',
      status: 'open',
    });
  });

  test('of roles or access voids places given before, even where nothing changes', async () => {
    const { room } = await world.rooms.create({}, ADMIN);
    const roles = await world.rooms.updateRoles(room.roomId, { speaker: { permissions: { chatWrite: false } } }, ADMIN);
    expect(roles.room.roles.speaker).toMatchObject({ chatWrite: false, chatRead: true });
    expect(roles.room.rolesUpdatedAt).toBeGreaterThan(room.rolesUpdatedAt);
    const access = await world.rooms.updateAccess(room.roomId, { anonymous: { speaker: { enabled: false } } }, ADMIN);
    expect(access.room.access).toEqual({
      anonymous: { moderator: true, speaker: false, recording: true },
      user: false,
    });
    expect(access.room.rolesUpdatedAt).toBeGreaterThan(roles.room.rolesUpdatedAt);
    const same = await world.rooms.updateRoles(room.roomId, {}, ADMIN);
    expect(same.room.rolesUpdatedAt).toBeGreaterThan(access.room.rolesUpdatedAt);
  });

  test('of encryption switches off what needs a listening server, and on again nothing', async () => {
    const roomId = await newRoom();
    const on = await world.rooms.updateConfig(roomId, { e2ee: { enabled: true } }, ADMIN);
    expect(on.room.config.recording.enabled).toBe(false);
    const still = await world.rooms.updateConfig(roomId, { recording: { enabled: true } }, ADMIN);
    expect(still.room.config.recording.enabled).toBe(false);
    const off = await world.rooms.updateConfig(roomId, { e2ee: { enabled: false } }, ADMIN);
    expect(off.room.config.recording.enabled).toBe(false);
  });

  test('of a link makes the old one worthless, and others stay', async () => {
    const { room } = await world.rooms.create({}, ADMIN);
    const renewed = (await world.rooms.renewLink(room.roomId, 'speaker', ADMIN)).room;
    expect(renewed.secrets.speaker).not.toBe(room.secrets.speaker);
    expect(renewed.secrets.moderator).toBe(room.secrets.moderator);
    expect(await world.database.rooms.findBySecret(room.secrets.speaker)).toBeUndefined();
    expect(JSON.stringify(world.notes)).not.toContain(renewed.secrets.speaker);
  });
});

describe('a status', () => {
  test('changes at once where no meeting runs', async () => {
    const roomId = await newRoom();
    expect(await world.rooms.updateStatus(roomId, 'closed', ADMIN)).toMatchObject({
      isScheduled: false,
      room: { room: { status: 'closed' } },
    });
    expect(await world.rooms.updateStatus(roomId, 'open', ADMIN)).toMatchObject({
      isScheduled: false,
      room: { room: { status: 'open' } },
    });
  });

  test('waits for the end of a meeting, and can be taken back until then', async () => {
    const roomId = await newRoom();
    await world.begin(roomId);
    const closing = await world.rooms.updateStatus(roomId, 'closed', ADMIN);
    expect(closing).toMatchObject({
      isScheduled: true,
      room: { room: { status: 'active_meeting', scheduled: { action: 'close' } } },
    });
    const opened = await world.rooms.updateStatus(roomId, 'open', ADMIN);
    expect(opened).toMatchObject({ isScheduled: false, room: { room: { status: 'active_meeting' } } });
    expect(opened.room.room).not.toHaveProperty('scheduled');
  });

  test('taken back after its own date does not come again', async () => {
    const date = world.clock.now + 2 * HOUR_MS;
    const roomId = await newRoom({ autoDeletionDate: date });
    await world.begin(roomId);
    world.clock.now = date;
    await world.rooms.removeDue(roomId, { withMeeting: 'when_meeting_ends', withRecordings: 'close' });
    const { room } = await world.rooms.updateStatus(roomId, 'open', ADMIN);
    expect(room.room).not.toHaveProperty('autoDeletionDate');
  });
});
