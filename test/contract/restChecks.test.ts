import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MeetingServer, startMeetingServer } from '../support/startMeetingServer';
import { API_KEY, createWorld, type World } from './support/createWorld';
import { restCalls } from './support/restCalls';

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

const { call, asGuest, create } = restCalls(() => world);

describe('the order of checks', () => {
  test('is JSON, who asks, what is asked, whether it is there, whether one may, whether it fits', async () => {
    expect((await asGuest('POST', '/rooms', '{"roomName"')).status).toBe(400);
    expect((await asGuest('POST', '/rooms', { roomName: 5 })).status).toBe(401);
    expect((await call('POST', '/rooms', { body: { roomName: 5 } })).status).toBe(422);
    expect((await call('PUT', '/rooms/nobody/config', { body: { config: 5 } })).status).toBe(422);
    expect((await call('PUT', '/rooms/nobody/config', { body: { config: {} } })).status).toBe(404);
  });

  test('an API key decides alone', async () => {
    expect((await call('GET', '/system', { headers: { 'x-api-key': 'wrong' } })).status).toBe(401);
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
