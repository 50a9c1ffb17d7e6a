import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessToken } from 'livekit-server-sdk';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createHttpServer, type HttpServer } from '../../src/main/api/http/createHttpServer';
import { type MeetingServer, startMeetingServer } from '../support/startMeetingServer';
import { waitUntil } from '../support/waitUntil';
import { API_KEY, createWorld, type World } from './support/createWorld';
import { joinBySignal } from './support/joinBySignal';

let meetingServer: MeetingServer;
let world: World;
let extra: HttpServer | undefined;
let folder: string;
beforeAll(async () => {
  meetingServer = await startMeetingServer();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-page-'));
  world = await createWorld(meetingServer);
});
afterEach(async () => {
  await extra?.close();
  extra = undefined;
  await world.close();
  await rm(folder, { recursive: true, force: true });
});
afterAll(() => meetingServer.stop());

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(world.http.url + path, { headers });
}

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(world.http.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: text,
  });
}

/** A request exactly as written: no client tidies its address or its headers. */
function rawRequest(text: string, { port } = world.http): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${text}\r\nConnection: close\r\n\r\n`));
    let answer = '';
    socket.setEncoding('utf8').on('data', (part) => {
      answer += part;
    });
    socket.on('error', reject).on('close', () => resolve(answer));
  });
}

async function servePage(files: Record<string, string | Uint8Array>): Promise<string> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  extra = await createHttpServer({
    backend: () => world.backend,
    host: '127.0.0.1',
    port: 0,
    pageFolder: folder,
    log: world.log,
  });
  return extra.url;
}

describe('what is sent', () => {
  test.each(['/api/v1/rooms', '/rpc/rooms/create'])('is refused in words where it cannot be read: %s', async (path) => {
    const answer = await post(path, '{"roomName"', { 'x-api-key': API_KEY });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('INVALID_INPUT');
    expect(world.log.errors).toEqual([]);
  });

  test('may not be long', async () => {
    const answer = await post('/api/v1/rooms', { roomName: 'x'.repeat(100_001) }, { 'x-api-key': API_KEY });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('must name this host, so that no other site can point its name here', async () => {
    expect(await rawRequest('GET / HTTP/1.1\r\nHost: evil.example')).toMatch(/^HTTP\/1.1 403/u);
    expect(await rawRequest(`GET /healthz HTTP/1.1\r\nHost: localhost:${world.http.port}`)).toMatch(/^HTTP\/1.1 200/u);
  });

  test('of an unknown address is told so in JSON', async () => {
    for (const path of ['/api/v1/nothing', '/api/v2/rooms', '/rpc/nothing']) {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('the page', () => {
  test('is served for each of its addresses, compressed, with a strict policy', async () => {
    const url = await servePage({ 'index.html': `<p>${'page '.repeat(500)}</p>`, 'assets/index-Ab12_x-9.js': 'let a' });
    for (const path of ['/', '/room/Daily-abc?secret=x', '/settings']) {
      const answer = await fetch(url + path, { headers: { 'accept-encoding': 'gzip, br' } });
      expect(await answer.text()).toContain('page');
      expect(answer.headers.get('content-encoding')).toBe('br');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      const etag = answer.headers.get('etag') ?? '';
      expect((await fetch(url + path, { headers: { 'accept-encoding': 'br', 'if-none-match': etag } })).status).toBe(
        304,
      );
    }
    const asset = await fetch(`${url}/assets/index-Ab12_x-9.js`);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-type')).toContain('text/javascript');
  });

  test.each(['gone-00000000', 'taken-Ab12_x-9'])('has no file that is %s, which nobody remembers', async (name) => {
    const url = await servePage({ 'index.html': 'page', 'assets/taken-Ab12_x-9.js': 'let a' });
    await rm(join(folder, 'assets/taken-Ab12_x-9.js'));
    const { status, headers } = await fetch(`${url}/assets/${name}.js`);
    expect([status, headers.get('cache-control')]).toEqual([404, 'no-store']);
  });

  test('is another for meetings, where the build has made one', async () => {
    const url = await servePage({ 'index.html': 'page', 'meeting.html': 'page of a meeting' });
    const textAt = async (path: string) => (await fetch(url + path)).text();
    for (const path of ['/room/daily', '/connect']) expect(await textAt(path)).toBe('page of a meeting');
    for (const path of ['/', '/admin/users', '/rooms/daily']) expect(await textAt(path)).toBe('page');
  });

  test('sends what is large from the disk: all of it, its head, parts, and nothing where nothing has changed', async () => {
    const model = randomBytes(5_000_000);
    const url = await servePage({ 'index.html': 'page', 'decoder.ort': model });
    const ask = (headers: Record<string, string> = {}, method = 'GET') =>
      fetch(`${url}/decoder.ort`, { method, headers: { 'accept-encoding': 'gzip, br', ...headers } });
    const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

    const whole = await ask();
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': 'no-cache',
      'content-length': '5000000',
      'content-type': 'application/octet-stream',
    });
    expect(whole.headers.has('content-encoding')).toBe(false);
    expect((await bytes(whole)).equals(model)).toBe(true);
    const etag = whole.headers.get('etag') ?? '';
    const head = await ask({}, 'HEAD');
    expect([head.headers.get('content-length'), head.headers.get('etag')]).toEqual(['5000000', etag]);
    expect((await ask({ 'if-none-match': etag })).status).toBe(304);

    const part = await ask({ range: 'bytes=4999990-', 'if-range': etag });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 4999990-4999999/5000000']);
    expect((await bytes(part)).equals(model.subarray(4_999_990))).toBe(true);
    expect((await ask({ range: 'bytes=5000000-' })).status).toBe(416);
    const other = await ask({ range: 'bytes=0-9', 'if-range': '"older"' });
    expect([other.status, (await bytes(other)).length]).toEqual([200, 5_000_000]);

    // Whoever goes away in the middle harms nobody, and a new version is sent as such.
    const leaving = new AbortController();
    const left = await fetch(`${url}/decoder.ort`, { signal: leaving.signal });
    leaving.abort();
    await expect(left.arrayBuffer()).rejects.toThrow();
    await writeFile(join(folder, 'decoder.ort'), model.subarray(0, 3_000_000));
    const newer = await ask({ 'if-none-match': etag });
    expect([newer.status, (await bytes(newer)).length]).toEqual([200, 3_000_000]);
    expect(world.log.errors).toEqual([]);
  });

  test('keeps the compressed form of what is large', async () => {
    const program = Buffer.alloc(3_000_000, 'wasm');
    const url = await servePage({ 'index.html': 'page', 'vision.wasm': program });
    for (const [accepted, encoding] of [
      ['br', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const answer = await fetch(`${url}/vision.wasm`, { headers: { 'accept-encoding': accepted } });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(Buffer.from(await answer.arrayBuffer()).equals(program)).toBe(true);
      const headers = { 'accept-encoding': accepted, 'if-none-match': answer.headers.get('etag') ?? '' };
      expect((await fetch(`${url}/vision.wasm`, { headers })).status).toBe(304);
    }
  });

  test('leads to no file outside its folder', async () => {
    await writeFile(join(folder, '..', 'parley-secret.txt'), 'secret');
    await servePage({ 'index.html': 'page' });
    for (const path of [
      '/../parley-secret.txt',
      '/%2e%2e/parley-secret.txt',
      '/assets/..%2f..%2fparley-secret.txt',
      '/%c0%ae/x.txt',
      '/%',
    ]) {
      const answer = await rawRequest(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1`, extra);
      expect(answer, path).not.toContain('secret\r');
      expect(answer, path).toMatch(/^HTTP\/1.1 (?:40[034]|200|503)/u);
    }
    await rm(join(folder, '..', 'parley-secret.txt'));
  });

  test('that was never built is explained', async () => {
    const answer = await get('/');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npm run build');
  });
});

describe('for those who automate', () => {
  test('the API is described, with its errors and its key', async () => {
    const document = await (await get('/api/v1/openapi.json')).json();
    expect(document.openapi).toMatch(/^3\.1/u);
    expect(document.components.securitySchemes.apiKey).toEqual({ type: 'apiKey', in: 'header', name: 'X-API-KEY' });
    expect(Object.keys(document.paths)).toContain('/rooms/{roomId}');
    expect(Object.keys(document.paths['/rooms'].post.responses)).toEqual(expect.arrayContaining(['201', '401', '422']));
    expect(document.paths['/rooms'].get.parameters.map((one: { name: string }) => one.name)).toContain('nextPageToken');
  });

  test('the same can be read, with nothing loaded from elsewhere', async () => {
    const answer = await get('/api/docs');
    const text = await answer.text();
    expect(text).toContain('/rooms/{roomId}');
    expect(text).not.toMatch(/<script|(?:src|href)="https?:/u);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('liveness and readiness are told apart', async () => {
    expect((await get('/healthz')).status).toBe(200);
    await waitUntil('it is ready', async () => (await get('/readyz')).ok);
    const away = await createWorld({ ...meetingServer, url: 'ws://127.0.0.1:1' });
    expect((await fetch(`${away.http.url}/healthz`)).status).toBe(200);
    const answer = await fetch(`${away.http.url}/readyz`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: 'not ready', code: 'MEETING_SERVER_UNREACHABLE' });
    await away.close();
  });

  test('a webhook counts only with our signature', async () => {
    const visitor = { caller: { kind: 'admin', label: 'test' }, address: 'local' } as const;
    const { room } = await world.backend.rooms.create({ roomName: 'Reported' }, visitor);
    const seconds = Math.floor(Date.now() / 1000);
    const body = JSON.stringify({
      event: 'room_started',
      createdAt: String(seconds),
      room: { name: room.roomId, sid: 'RM_reported', creationTime: String(seconds) },
    });
    const token = new AccessToken(meetingServer.apiKey, meetingServer.apiSecret);
    token.sha256 = createHash('sha256').update(body).digest('base64');
    const authorization = await token.toJwt();
    const type = { 'content-type': 'application/webhook+json' };
    const isRunning = async () => (await world.backend.ledger.current(room.roomId)) !== undefined;
    expect((await post('/livekit/webhook', `${body} `, { ...type, authorization })).status).toBe(401);
    expect((await post('/livekit/webhook', body, type)).status).toBe(401);
    expect(await isRunning()).toBe(false);
    expect((await post('/livekit/webhook', body, { ...type, authorization })).status).toBe(200);
    expect(await isRunning()).toBe(true);
  });
});

test('signalling is passed on to the embedded server', async () => {
  const port = Number(new URL(meetingServer.url).port);
  extra = await createHttpServer({
    backend: () => world.backend,
    host: '127.0.0.1',
    port: 0,
    pageFolder: folder,
    signalTarget: () => ({ host: '127.0.0.1', port }),
    log: world.log,
  });
  const visitor = { caller: { kind: 'admin', label: 'test' }, address: 'local' } as const;
  const { room } = await world.backend.rooms.create({ roomName: 'Passed on' }, visitor);
  const ticket = await world.backend.meetings.join({ roomId: room.roomId, participantName: 'Ada' }, visitor);
  const person = await joinBySignal({ ...ticket, serverUrl: extra.url });
  await waitUntil('someone is inside', async () => {
    await world.settle();
    return (await world.backend.rooms.get(room.roomId, visitor)).meeting;
  });
  await expect(joinBySignal({ serverUrl: extra.url, token: 'made-up' })).rejects.toThrow('401');
  const reason = await fetch(`${extra.url}/rtc/validate?access_token=made-up`);
  expect(reason.status).toBe(401);
  person.leave();
});

test('a port that is taken is said to be', async () => {
  const options = {
    backend: () => world.backend,
    host: '127.0.0.1',
    port: world.http.port,
    pageFolder: folder,
    log: world.log,
  };
  await expect(createHttpServer(options)).rejects.toMatchObject({ code: 'PORT_TAKEN' });
});
