import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PERMISSIONS } from '../../src/shared/domain/permission';
import { type MeetingServer, startMeetingServer } from '../support/startMeetingServer';
import { withPerson } from './support/Case';
import { createWorld, type World } from './support/createWorld';
import { restCalls } from './support/restCalls';
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

const { call, create } = restCalls(() => world);
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
