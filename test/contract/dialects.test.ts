import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MeetingServer, startMeetingServer } from '../support/startMeetingServer';
import { API_KEY, createWorld, type World } from './support/createWorld';

let meetingServer: MeetingServer;
let world: World;
beforeAll(async () => {
  meetingServer = await startMeetingServer();
});
beforeEach(async () => {
  world = await createWorld(meetingServer);
});
afterEach(async () => {
  expect(world.log.errors).toEqual([]);
  await world.close();
});
afterAll(() => meetingServer.stop());

async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(world.http.url + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

const ours = async (path: string) => (await call('GET', `/api/v1${path}`, undefined, { 'x-api-key': API_KEY })).body;

describe('Metered', () => {
  const metered = (method: string, path: string, body?: unknown, secretKey = API_KEY) =>
    call(method, `/api/v1${path}?secretKey=${secretKey}`, body);

  test('a room is made, read, listed, changed and deleted', async () => {
    const sent = {
      roomName: 'demo_room',
      privacy: 'private',
      expireUnixSec: 7832947982,
      ejectAtRoomExp: true,
      maxParticipants: 4,
      autoJoin: true,
      enableRequestToJoin: true,
      recordRoom: true,
      deleteOnExp: true,
      ejectAfterElapsedTimeInSec: 7200,
      meetingJoinWebhook: 'http://127.0.0.1:1/joined',
    };
    const made = await metered('POST', '/room', sent);
    expect(made).toMatchObject({ status: 200, body: { ...sent, archived: false, __v: 0 } });
    expect(made.headers.get('x-parley-not-honoured')).toBe('recordRoom');
    expect(await metered('GET', '/room/demo_room')).toMatchObject({ status: 200, body: made.body });
    expect((await metered('GET', '/rooms')).body).toEqual([made.body]);

    const [room] = (await ours('/rooms?extraFields=config')).rooms;
    expect(room).toMatchObject({
      customId: 'demo_room',
      limits: { maxParticipants: 4, expires: 7_832_947_982_000, ejectAtExpiry: true, maxStaySeconds: 7200 },
      config: { privacy: 'private', lobby: { enabled: true } },
    });
    const { webhooks } = await ours(`/webhooks?roomId=${room.roomId}`);
    expect(webhooks).toEqual([
      expect.objectContaining({ dialect: 'metered', url: sent.meetingJoinWebhook, events: ['participantJoined'] }),
    ]);

    const changed = await metered('PUT', '/room/demo_room', {
      maxParticipants: 0,
      enableChat: true,
      privacy: 'public',
    });
    expect(changed).toMatchObject({ status: 200, body: { privacy: 'public', enableChat: true, autoJoin: true } });
    expect((await ours(`/rooms/${room.roomId}`)).limits).not.toHaveProperty('maxParticipants');

    expect(await metered('DELETE', '/room/demo_room')).toMatchObject({ status: 200, body: { success: true } });
    expect(await metered('GET', '/room/demo_room')).toMatchObject({ status: 404, body: { success: false } });
  });

  test('a name is made up where none is said', async () => {
    const { body } = await metered('POST', '/room', { privacy: 'public' });
    expect(body.roomName).toMatch(/^[a-z0-9]{10}$/u);
  });

  test.each([
    ['a wrong key', 401, () => metered('POST', '/room', { privacy: 'public' }, 'wrong')],
    ['no key', 401, () => call('POST', '/api/v1/room', { privacy: 'public' })],
    ['a wrong field', 400, () => metered('POST', '/room', { privacy: 'secret' })],
    ['an expiry in milliseconds', 400, () => metered('POST', '/room', { expireUnixSec: 1_900_000_000_000 })],
    [
      'an expiry before the beginning',
      400,
      () => metered('POST', '/room', { expireUnixSec: 4e9, notBeforeUnixSec: 5e9 }),
    ],
    ['another method', 404, () => metered('PATCH', '/room')],
  ])('%s is refused in its own words', async (_what, status, ask) => {
    expect(await ask()).toMatchObject({ status, body: { success: false, message: expect.any(String) } });
  });

  test('a name that is taken is refused, and nothing is left behind', async () => {
    await metered('POST', '/room', { roomName: 'taken' });
    expect((await metered('POST', '/room', { roomName: 'taken' })).status).toBe(400);
    expect((await ours('/rooms')).rooms).toHaveLength(1);
  });
});

describe('VideoSDK', () => {
  const token = (claims: object = {}, key = API_KEY, end = '2h') =>
    new SignJWT({ apikey: 'parley', permissions: ['allow_join', 'allow_mod'], ...claims })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuedAt()
      .setExpirationTime(end)
      .sign(new TextEncoder().encode(key));
  const videosdk = async (method: string, path: string, body?: unknown, authorization?: string) =>
    call(method, `/v2${path}`, body, { authorization: authorization ?? (await token()) });

  test('a room is made, read, listed, checked and deactivated', async () => {
    const sent = {
      customRoomId: 'aaa-bbb-ccc',
      webhook: { endPoint: 'http://127.0.0.1:1/hook', events: ['participant-joined', 'session-ended'] },
      autoCloseConfig: { type: 'session-end-and-deactivate', duration: 60 },
    };
    const made = await videosdk('POST', '/rooms', sent);
    expect(made).toMatchObject({ status: 200, body: { ...sent, disabled: false } });
    const { roomId, links } = made.body;
    expect(links.get_room).toBe(`${world.http.url}/v2/rooms/${roomId}`);
    expect(await ours(`/rooms/${roomId}`)).toMatchObject({
      limits: { maxMeetingSeconds: 3600 },
      meetingEndAction: 'close',
    });
    for (const path of [`/rooms/${roomId}`, `/rooms/validate/${roomId}`, '/rooms/aaa-bbb-ccc']) {
      expect((await videosdk('GET', path)).body, path).toEqual(made.body);
    }
    await videosdk('POST', '/rooms', {});
    expect((await videosdk('GET', '/rooms?page=2&perPage=1')).body).toEqual({
      pageInfo: { currentPage: 2, perPage: 1, lastPage: 2, total: 2 },
      data: [made.body],
    });
    expect(await videosdk('POST', '/rooms/deactivate', { roomId })).toMatchObject({
      status: 200,
      body: { disabled: true },
    });
    expect(await ours(`/rooms/${roomId}`)).toMatchObject({ status: 'closed' });
  });

  test('meetings are read as sessions, and its link leads there', async () => {
    const { roomId, links } = (await videosdk('POST', '/rooms', {})).body;
    const sessions = String(links.get_session).replace(`${world.http.url}/v2`, '');
    expect((await videosdk('GET', sessions)).body).toMatchObject({ data: [] });
    const { meetingId } = await world.backend.ledger.begin(roomId, Date.now());
    const page = (await videosdk('GET', sessions)).body;
    expect(page.data).toMatchObject([{ id: meetingId, roomId, status: 'ongoing', end: null, participants: [] }]);
    await world.backend.ledger.end(roomId, 'ended');
    expect((await videosdk('GET', `/sessions/${meetingId}`)).body).toMatchObject({ id: meetingId, status: 'ended' });
    expect((await videosdk('GET', '/sessions/nothing')).status).toBe(404);
  });

  test('an API key is taken in place of a token', async () => {
    expect(await videosdk('POST', '/rooms', undefined, API_KEY)).toMatchObject({ status: 200 });
  });

  test.each([
    ['signed with another key', 401, () => token({}, 'another key')],
    ['that has ended', 401, () => token({}, API_KEY, '-1h')],
    ['made for a browser', 403, () => token({ roles: ['rtc'] })],
    ['made for one room', 403, () => token({ roomId: 'one' })],
    ['that is none', 401, async () => 'nothing'],
  ])('a token %s is refused', async (_what, status, make) => {
    const shown = await make();
    expect(await videosdk('GET', '/rooms', undefined, shown)).toMatchObject({
      status,
      body: { statusCode: status, message: expect.any(String) },
    });
  });

  test('a token that signs nothing is refused', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${part({ alg: 'none' })}.${part({ permissions: ['allow_mod'] })}.`;
    expect((await videosdk('GET', '/rooms', undefined, unsigned)).status).toBe(401);
  });

  test('what is wrong is named', async () => {
    expect(await videosdk('POST', '/rooms', { customRoomId: 'with spaces' })).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining('customRoomId') },
    });
    expect((await videosdk('GET', '/rooms/nobody')).status).toBe(404);
    expect((await videosdk('DELETE', '/rooms')).status).toBe(404);
  });
});
