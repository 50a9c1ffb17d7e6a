import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PERMISSIONS } from '../../src/shared/domain/permission';
import { type MeetingServer, startMeetingServer } from '../support/startMeetingServer';
import { withPerson } from './support/Case';
import { API_KEY, createWorld, type World } from './support/createWorld';
import { TRANSPORTS } from './support/transports';

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

interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
}

/** With the API key, below `/api/v1` unless the address says otherwise. */
async function call(method: string, path: string, { body, headers }: Sent = {}) {
  const answer = await fetch(world.http.url + (/^\/(?:api|meet|v2)\//u.test(path) ? path : `/api/v1${path}`), {
    method,
    headers: {
      'x-api-key': API_KEY,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  expect(answer.headers.get('content-type'), text).toContain('application/json');
  return { status: answer.status, headers: answer.headers, body: JSON.parse(text) };
}

const GUEST = { headers: { 'x-api-key': '' } };
async function asGuest(method: string, path: string, body?: unknown) {
  const answer = await fetch(`${world.http.url}/api/v1${path}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

const create = async (body: object = { roomName: 'Daily' }) => (await call('POST', '/rooms', { body })).body;
const transport = () => {
  const [open] = Object.values(TRANSPORTS);
  if (!open) throw new Error('There is no transport');
  return open(world);
};

describe('rooms for whoever wrote against OpenVidu Meet', () => {
  test('the tutorial of an older release finds what it reads, at both addresses', async () => {
    const { status, body } = await call('POST', '/meet/api/v1/rooms', {
      body: {
        roomName: 'Tutorial',
        autoDeletionPolicy: { withMeeting: 'when_meeting_ends', withRecordings: 'close' },
        config: {
          chat: { enabled: true },
          recording: { enabled: true, allowAccessTo: 'admin_moderator_speaker' },
          virtualBackground: { enabled: true },
        },
      },
    });
    expect(status).toBe(201);
    expect(body.moderatorUrl).toContain(`/room/${body.roomId}?secret=`);
    expect(body.speakerUrl).toContain(`/room/${body.roomId}?secret=`);
    expect(body.config.recording.allowAccessTo).toBe('admin_moderator_speaker');
    const { rooms } = (await call('GET', '/rooms')).body;
    expect(rooms).toEqual([expect.objectContaining({ moderatorUrl: body.moderatorUrl, speakerUrl: body.speakerUrl })]);
    expect((await call('DELETE', `/rooms/${body.roomId}`)).body).toMatchObject({ successCode: 'room_deleted' });
  });

  test('the release between has its own spellings of access', async () => {
    const room = await create({ roomName: 'Access', anonymous: { speaker: { enabled: false } } });
    expect(room.access.anonymous.speaker.enabled).toBe(false);
    expect(room.anonymous.moderator.accessUrl).toBe(room.access.anonymous.moderator.url);
    expect(room.accessUrl).toBe(room.access.user.url);
    const changed = await call('PUT', `/rooms/${room.roomId}/anonymous`, {
      body: { anonymous: { moderator: { enabled: false }, speaker: { enabled: true } } },
    });
    expect(changed.status).toBe(200);
    expect(changed.body.anonymous).toMatchObject({ moderator: { enabled: false }, speaker: { enabled: true } });
    const wrong = await call('PUT', `/rooms/${room.roomId}/anonymous`, { body: { anonymous: { speaker: 'yes' } } });
    expect(wrong.body.details).toEqual([expect.objectContaining({ field: 'anonymous.speaker' })]);
  });

  test('older levels of access to recordings become permissions', async () => {
    const { roomId } = await create();
    const put = await call('PUT', `/rooms/${roomId}/config`, {
      body: { config: { recording: { enabled: true, allowAccessTo: 'admin_moderator' } } },
    });
    expect(put.status).toBe(200);
    const { roles, config } = (await call('GET', `/rooms/${roomId}`)).body;
    expect(config.recording.allowAccessTo).toBe('admin_moderator');
    expect(roles.speaker.permissions).toMatchObject({ recordingList: false, canRetrieveRecordings: false });
    expect(roles.moderator.permissions).toMatchObject({ recordingPlay: true, canRetrieveRecordings: true });
  });

  test('permissions have both names, and are taken by both', async () => {
    const room = await create({
      roomName: 'Rights',
      roles: { speaker: { permissions: { canRecord: true, canRetrieveRecordings: false, chatWrite: false } } },
    });
    const { permissions } = room.roles.speaker;
    expect(permissions).toMatchObject({
      ...{ canRecord: true, recordingControl: true, recordingPlay: false, canWriteChat: false },
    });
    for (const name of PERMISSIONS) expect(permissions[name]).toEqual(expect.any(Boolean));
    const half = await call('PUT', `/rooms/${room.roomId}/roles`, {
      body: { roles: { speaker: { permissions: { recordingList: true } } } },
    });
    expect(half.headers.get('deprecation')).toBe('true');
    expect(half.body.speaker.permissions).toMatchObject({ recordingList: true, canRetrieveRecordings: false });
  });

  test('a contradiction is refused under the older name, and a wrong type too', async () => {
    const { roomId } = await create();
    const put = (permissions: object) =>
      call('PUT', `/rooms/${roomId}/roles`, { body: { roles: { speaker: { permissions } } } });
    const contradiction = await put({ canRetrieveRecordings: true, recordingPlay: false });
    expect(contradiction).toMatchObject({ status: 422, body: { error: 'Unprocessable Entity' } });
    expect(contradiction.body.details).toEqual([
      expect.objectContaining({ field: 'roles.speaker.permissions.canRetrieveRecordings' }),
    ]);
    expect((await put({ canRecord: 'yes' })).body.details).toEqual([
      expect.objectContaining({ field: 'roles.speaker.permissions.canRecord' }),
    ]);
    expect((await put({ canRecord: true, recordingControl: true })).status).toBe(200);
    const member = await call('POST', `/rooms/${roomId}/members`, {
      body: { name: 'Gia', baseRole: 'speaker', customPermissions: { canRecord: true, recordingControl: false } },
    });
    expect(member.body.details).toEqual([expect.objectContaining({ field: 'customPermissions.canRecord' })]);
  });

  test('only answers with permissions are called deprecated', async () => {
    const { roomId } = await create();
    const isDeprecated = async (path: string, headers = {}) =>
      (await call('GET', path, { headers })).headers.get('deprecation');
    expect(await isDeprecated(`/rooms/${roomId}`)).toBe('true');
    expect(await isDeprecated('/rooms')).toBe(null);
    expect(await isDeprecated('/rooms?extraFields=config')).toBe(null);
    expect(await isDeprecated('/rooms?extraFields=config,roles')).toBe('true');
    expect(await isDeprecated('/rooms', { 'x-extrafields': 'roles' })).toBe('true');
    expect(await isDeprecated(`/rooms/${roomId}/config`)).toBe(null);
    expect(await isDeprecated(`/rooms/${roomId}?fields=roomName`)).toBe(null);
  });

  test('fields are chosen by query and by header, and never break a page', async () => {
    for (const roomName of ['A', 'B', 'C']) await create({ roomName });
    const first = await call('GET', '/rooms?fields=roomName&maxItems=2&sortField=creationDate&sortOrder=asc');
    expect(first.body).toEqual({
      rooms: [{ roomName: 'A' }, { roomName: 'B' }],
      pagination: { isTruncated: true, maxItems: 2, nextPageToken: expect.any(String) },
      _extraFields: ['config', 'roles'],
    });
    const { nextPageToken } = first.body.pagination;
    const next = `/rooms?maxItems=2&sortField=creationDate&sortOrder=asc&nextPageToken=${nextPageToken}`;
    expect((await call('GET', next, { headers: { 'x-fields': 'roomName' } })).body).toMatchObject({
      rooms: [{ roomName: 'C' }],
      pagination: { isTruncated: false, maxItems: 2 },
    });
    const [whole] = (await call('GET', '/rooms?fields=nothing,config')).body.rooms;
    expect(whole).toMatchObject({ roomName: 'C', access: expect.anything() });
    const [shown] = (await call('GET', '/rooms?fields=roomName&extraFields=config')).body.rooms;
    expect(Object.keys(shown).sort()).toEqual(['config', 'roomName']);
  });

  test.each([
    ['0.5', 200, 1],
    ['250', 200, 100],
    ['7.9', 200, 7],
    ['0', 422, undefined],
    ['-3', 422, undefined],
    ['many', 422, undefined],
  ])('maxItems=%s', async (text, status, maxItems) => {
    const { body, status: got } = await call('GET', `/rooms?maxItems=${text}`);
    expect(got).toBe(status);
    if (maxItems === undefined) expect(body.details[0].field).toBe('maxItems');
    else expect(body.pagination).toEqual({ isTruncated: false, maxItems });
  });

  test('a deletion says what stands in its way by a name of its own', async () => {
    const room = await create({ roomName: 'Busy' });
    await withPerson(transport(), room, async () => {
      expect(await call('DELETE', `/rooms/${room.roomId}`)).toMatchObject({
        status: 409,
        body: { error: 'room_has_active_meeting', code: 'ROOM_HAS_ACTIVE_MEETING', message: expect.any(String) },
      });
      const other = await create({ roomName: 'Idle' });
      const ids = [other.roomId, room.roomId, 'nobody-here'].join(',');
      const many = await call('DELETE', `/rooms?roomIds=${ids}`);
      expect(many).toMatchObject({
        status: 400,
        body: {
          deleted: [{ roomId: other.roomId, successCode: 'room_deleted' }],
          successful: [{ roomId: other.roomId }],
          failed: [
            { roomId: room.roomId, error: 'room_has_active_meeting', message: expect.any(String) },
            { roomId: 'nobody-here', error: 'Room Error', message: expect.any(String) },
          ],
        },
      });
      const later = await call('DELETE', `/rooms/${room.roomId}?withMeeting=when_meeting_ends`);
      expect(later).toMatchObject({ status: 202, body: { room: { status: 'active_meeting' } } });
      expect(await call('PUT', `/rooms/${room.roomId}/status`, { body: { status: 'closed' } })).toMatchObject({
        status: 202,
      });
      expect(await call('PUT', `/rooms/${room.roomId}/config`, { body: { config: {} } })).toMatchObject({
        status: 200,
      });
      expect(
        await call('PUT', `/rooms/${room.roomId}/config`, { body: { config: { chat: { enabled: false } } } }),
      ).toMatchObject({ status: 409, body: { error: 'Room Error', code: 'ROOM_HAS_ACTIVE_MEETING' } });
    });
  });

  test('of members and users a failed deletion says why in one sentence', async () => {
    const { roomId } = await create();
    const member = (await call('POST', `/rooms/${roomId}/members`, { body: { name: 'Gia', baseRole: 'speaker' } }))
      .body;
    const many = await call('DELETE', `/rooms/${roomId}/members?memberIds=${member.memberId},nobody`);
    expect(many).toMatchObject({
      status: 400,
      body: { deleted: [member.memberId], failed: [{ memberId: 'nobody', error: expect.stringContaining(' ') }] },
    });
    const users = await call('DELETE', '/users?userIds=nobody');
    expect(users).toMatchObject({ status: 400, body: { deleted: [], failed: [{ userId: 'nobody' }] } });
  });

  test('a name stands for its room while it is the only one', async () => {
    const { roomId } = await create({ roomName: 'Standup' });
    expect((await call('GET', '/rooms/Standup')).body.roomId).toBe(roomId);
    await create({ roomName: 'Standup' });
    expect((await call('GET', '/rooms/Standup')).status).toBe(404);
  });
});

describe('the order of checks', () => {
  test('is JSON, who asks, what is asked, whether it is there, whether one may, whether it fits', async () => {
    expect((await asGuest('POST', '/rooms', '{"roomName"')).status).toBe(400);
    expect((await asGuest('POST', '/rooms', { roomName: 5 })).status).toBe(401);
    expect((await call('POST', '/rooms', { body: { roomName: 5 } })).status).toBe(422);
    expect((await call('PUT', '/rooms/nobody/config', { body: { config: 5 } })).status).toBe(422);
    expect((await call('PUT', '/rooms/nobody/config', { body: { config: {} } })).status).toBe(404);
  });

  test('an API key decides alone', async () => {
    const { headers } = GUEST;
    expect((await call('GET', '/system', { headers })).status).toBe(401);
  });

  test('what is no object is refused even where the address says enough', async () => {
    const { roomId } = await create();
    for (const body of ['[]', '"text"', '5', 'null', 'true']) {
      const answer = await call('PUT', `/rooms/${roomId}/config`, { body });
      expect(answer, body).toMatchObject({ status: 422, body: { code: 'INVALID_INPUT' } });
    }
  });

  test('null is wrong, and what nobody knows is dropped', async () => {
    expect((await call('POST', '/rooms', { body: { roomName: null } })).body.details[0].field).toBe('roomName');
    const { status, body } = await call('POST', '/rooms', {
      body: { roomName: 'X', colour: 'red', config: { chat: { enabled: false, loud: true }, music: {} } },
    });
    expect(status).toBe(201);
    expect(JSON.stringify(body)).not.toMatch(/colour|loud|music/u);
    expect(body.config.chat).toEqual({ enabled: false, history: 'meeting' });
  });

  test('other content than JSON is 415, too much of it 413, an unknown method 404', async () => {
    const type = { 'content-type': 'text/plain' };
    expect((await call('POST', '/rooms', { body: '{}', headers: type })).status).toBe(415);
    expect((await call('POST', '/rooms', { body: { roomName: 'x'.repeat(100_001) } })).status).toBe(413);
    for (const [method, path] of [
      ['PATCH', '/rooms'],
      ['POST', '/rooms/x'],
      ['PUT', '/nothing'],
      ['OPTIONS', '/rooms'],
    ] as const) {
      expect(await call(method, path), path).toMatchObject({ status: 404, body: { error: 'Not Found' } });
    }
  });

  test('HEAD is a GET without a body', async () => {
    const answer = await fetch(`${world.http.url}/api/v1/rooms`, { method: 'HEAD', headers: { 'x-api-key': API_KEY } });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });
});

describe('limits', () => {
  test('whoever has no key is told how often they may still ask', async () => {
    const { headers } = await asGuest('GET', '/session');
    expect(headers.get('ratelimit-limit')).toBe('500');
    expect(Number(headers.get('ratelimit-remaining'))).toBe(499);
    expect(headers.get('ratelimit-reset')).toMatch(/^\d+$/u);
    expect((await call('GET', '/session')).headers.get('ratelimit-limit')).toBe(null);
  });

  test('and is refused beyond', async () => {
    const answers = await Promise.all(Array.from({ length: 505 }, () => asGuest('GET', '/session')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/u);
    expect(refused[0]?.body).toMatchObject({ error: 'Too Many Requests', code: 'TOO_MANY_ATTEMPTS' });
  });
});
