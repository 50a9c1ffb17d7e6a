import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRemoteMeetingServer } from '../../src/main/livekit/createRemoteMeetingServer';
import { API_KEY, type ServedHost, serveHost } from './support/serveHost';

const HOUR_MS = 3_600_000;
const PASSWORD = 'correct horse battery';
const COOKIE = /^(parley_\w+)=([\w.-]*); Path=\/; Max-Age=(\d+); HttpOnly; SameSite=Strict(; Secure)?$/u;

let host: ServedHost;
beforeEach(async () => {
  host = await serveHost();
});
afterEach(async () => {
  expect(host.errors).toEqual([]);
  await host.close();
});

/** A browser's jar for one host. */
function createJar(): { cookies: Map<string, string>; header(): string; keep(response: Response): Response } {
  const cookies = new Map<string, string>();
  return {
    cookies,
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    keep(response) {
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = '', age] = COOKIE.exec(line) ?? [];
        expect(name, line).not.toBe('');
        if (age === '0') cookies.delete(name);
        else cookies.set(name, value);
      }
      return response;
    },
  };
}
type Jar = ReturnType<typeof createJar>;

async function call(path: string, { jar, ...init }: RequestInit & { jar?: Jar } = {}): Promise<Response> {
  const cookie: Record<string, string> = jar && jar.cookies.size > 0 ? { cookie: jar.header() } : {};
  const body: Record<string, string> = init.body ? { 'content-type': 'application/json' } : {};
  const response = await fetch(`${host.http.url}/api/v1${path}`, {
    ...init,
    headers: { ...cookie, ...body, ...init.headers },
  });
  return jar ? jar.keep(response) : response;
}

const addUser = (userId = 'ada') =>
  host.backend.users.create(
    { userId, name: 'Ada', role: 'room_manager', password: PASSWORD },
    { caller: { kind: 'admin', label: 'test' }, address: 'local' },
  );
const logIn = (jar: Jar, headers: Record<string, string> = {}) =>
  call('/session', { jar, method: 'POST', body: JSON.stringify({ userId: 'ada', password: PASSWORD }), headers });
const who = async (init: RequestInit & { jar?: Jar } = {}) => (await call('/session', init)).json();

describe('cookies', () => {
  test('are set by log-in, kept from scripts and other sites, and taken away by log-out', async () => {
    await addUser();
    const jar = createJar();
    const answer = await logIn(jar);
    expect(await answer.json()).toEqual({
      caller: 'user',
      userId: 'ada',
      name: 'Ada',
      role: 'room_manager',
      mayCreateRooms: true,
      isAdmin: false,
    });
    const ages = answer.headers.getSetCookie().map((line) => COOKIE.exec(line)?.slice(1, 4));
    expect(ages).toEqual([
      ['parley_session', expect.any(String), '3600'],
      ['parley_refresh', expect.any(String), `${30 * 24 * 3600}`],
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await who({ jar })).toMatchObject({ userId: 'ada' });
    const before = jar.header();
    await call('/session', { jar, method: 'DELETE' });
    expect(jar.cookies.size).toBe(0);
    // What a browser sends by itself and is no longer good counts as nothing, not as a lie.
    expect(await who({ headers: { cookie: before } })).toMatchObject({ caller: 'guest' });
  });

  test('are renewed with the next call after an hour, for all who call at once', async () => {
    await addUser();
    const jar = createJar();
    await logIn(jar);
    const old = jar.header();
    host.clock.now += 2 * HOUR_MS;
    const answers = await Promise.all(Array.from({ length: 6 }, () => call('/rooms', { headers: { cookie: old } })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    const given = new Set(answers.map((answer) => answer.headers.getSetCookie().join()));
    expect(given.size).toBe(1);
    for (const answer of answers) jar.keep(answer);
    expect(jar.header()).not.toBe(old);
    const quiet = await call('/rooms', { jar });
    expect(quiet.status).toBe(200);
    expect(quiet.headers.getSetCookie()).toEqual([]);
  });

  test('can be renewed on purpose, until they were used up', async () => {
    await addUser();
    const jar = createJar();
    await logIn(jar);
    const stolen = jar.header();
    expect((await call('/session/refresh', { jar, method: 'POST' })).status).toBe(200);
    host.clock.now += HOUR_MS;
    expect(await who({ headers: { cookie: stolen } })).toMatchObject({ caller: 'guest' });
    // With that the session has ended for everyone.
    expect(await who({ jar })).toMatchObject({ caller: 'guest' });
    expect((await call('/session/refresh', { jar, method: 'POST' })).status).toBe(401);
    expect((await call('/session/refresh', { method: 'POST' })).status).toBe(401);
  });

  test('are not lent to pages of other origins, nor set by them', async () => {
    await addUser();
    const jar = createJar();
    await logIn(jar, { origin: host.http.url, 'sec-fetch-site': 'same-origin' });
    const caller = async (headers: Record<string, string>) => (await who({ jar, headers })).caller;
    expect(await caller({ origin: host.http.url })).toBe('user');
    expect(await caller({ origin: 'http://127.0.0.1:3000' })).toBe('guest');
    expect(await caller({ 'sec-fetch-site': 'same-site' })).toBe('guest');
    expect(await caller({ 'sec-fetch-site': 'cross-site' })).toBe('guest');
    const foreign: Record<string, string>[] = [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }];
    for (const headers of foreign) {
      const other = createJar();
      expect((await logIn(other, headers)).status).toBe(403);
      expect(other.cookies.size).toBe(0);
    }
  });

  test('are marked for encrypted connections only where the visitor came over one', async () => {
    await addUser();
    const secure = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'meet.example' };
    const answer = await logIn(createJar(), secure);
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/; Secure$/u),
      expect.stringMatching(/; Secure$/u),
    ]);
  });
});

describe('credentials in headers', () => {
  test('an access token is that of a session, and a wrong one is refused', async () => {
    await addUser();
    const jar = createJar();
    await logIn(jar);
    const authorization = `Bearer ${jar.cookies.get('parley_session')}`;
    expect(await who({ headers: { authorization } })).toMatchObject({ userId: 'ada' });
    const wrong = await call('/session', { headers: { authorization: 'Bearer made-up' } });
    expect(wrong.status).toBe(401);
    host.clock.now += HOUR_MS;
    expect((await call('/session', { headers: { authorization } })).status).toBe(401);
    const refreshed = await call('/session/refresh', {
      method: 'POST',
      headers: { 'x-refresh-token': `Bearer ${jar.cookies.get('parley_refresh')}` },
    });
    expect(refreshed.status).toBe(200);
  });

  test('a password of a proxy before us is none of ours', async () => {
    const authorization = `Basic ${Buffer.from('proxy:password').toString('base64')}`;
    expect(await who({ headers: { authorization } })).toMatchObject({ caller: 'guest' });
  });

  test('an API key decides alone', async () => {
    await addUser();
    const jar = createJar();
    await logIn(jar);
    const { key, keyId } = await host.backend.apiKeys.create('backup', {
      caller: { kind: 'admin', label: 'test' },
      address: 'local',
    });
    expect(await who({ jar, headers: { 'x-api-key': key } })).toMatchObject({ caller: 'admin', isAdmin: true });
    expect(await who({ jar, headers: { 'x-api-key': API_KEY } })).toMatchObject({ caller: 'admin' });
    expect((await call('/session', { jar, headers: { 'x-api-key': 'wrong' } })).status).toBe(401);
    await host.backend.apiKeys.remove(keyId, { caller: { kind: 'guest' }, address: 'local' });
    expect((await call('/session', { jar, headers: { 'x-api-key': key } })).status).toBe(401);
  });

  test('who guesses has to wait, and is told how long', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 21; i += 1) {
      const answer = await call('/system', { headers: { 'x-api-key': `guess-${i}` } });
      statuses.push(answer.status);
      if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(200);
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(20);
    expect(statuses.at(-1)).toBe(429);
  });
});

test('a role counts from the moment it is given', async () => {
  await addUser();
  const jar = createJar();
  await logIn(jar);
  const create = () => call('/rooms', { jar, method: 'POST', body: JSON.stringify({ roomName: 'Of Ada' }) });
  expect((await create()).status).toBe(201);
  await host.backend.users.setRole('ada', 'room_member', { caller: { kind: 'guest' }, address: 'local' });
  expect((await create()).status).toBe(403);
});

describe('behind proxies', () => {
  const addressSeen = async (): Promise<string | undefined> => {
    const { entries } = await host.backend.audit.list({ maxItems: 1, sortOrder: 'desc' });
    return entries[0]?.address;
  };
  const reopen = async (...options: Parameters<typeof serveHost>) => {
    await host.close();
    host = await serveHost(...options);
  };
  const guess = (headers: Record<string, string>) =>
    call('/session', { method: 'POST', body: JSON.stringify({ key: 'guess' }), headers });

  test('one on this machine is believed, as far as it can know', async () => {
    await guess({ 'x-forwarded-for': '203.0.113.9, 198.51.100.4' });
    expect(await addressSeen()).toBe('198.51.100.4');
    await guess({ 'x-forwarded-for': '203.0.113.9, not-an-address' });
    expect(await addressSeen()).toBe('127.0.0.1');
  });

  test('a chain of named ones is followed to the first that is not', async () => {
    await reopen({ trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'] });
    await guess({ 'x-forwarded-for': '203.0.113.9, 198.51.100.4, 10.1.2.3, fd00::7' });
    expect(await addressSeen()).toBe('198.51.100.4');
  });

  test('nobody else is', async () => {
    await reopen({ trustedProxies: ['10.0.0.0/8'] });
    const told = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' };
    const answer = await guess(told);
    expect(await addressSeen()).toBe('127.0.0.1');
    expect(answer.headers.get('strict-transport-security')).toBeNull();
    const { origin } = await (await call('/system/reachability', { headers: told })).json();
    expect(origin).toBe(host.http.url);
  });

  test('pages of the configured address are ours, whatever a proxy makes of the names', async () => {
    await reopen({ publicUrl: 'https://meet.example', trustedProxies: [] });
    await addUser();
    const jar = createJar();
    const headers = { origin: 'https://meet.example', 'sec-fetch-site': 'same-origin' };
    expect((await logIn(jar, headers)).status).toBe(200);
    expect(await who({ jar, headers })).toMatchObject({ userId: 'ada' });
    const other = await logIn(jar, { origin: 'https://other.example', 'sec-fetch-site': 'same-origin' });
    expect(await other.json()).toMatchObject({ reason: expect.stringContaining('PARLEY_PUBLIC_URL') });
  });

  test('the origin is the one that the visitor sees', async () => {
    await reopen({ publicUrl: 'https://meet.example' });
    const seen = async (headers: Record<string, string>) =>
      (await (await call('/system/reachability', { headers })).json()).origin;
    expect(await seen({ 'x-forwarded-host': 'meet.example' })).toBe('https://meet.example');
    expect(await seen({ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'other.example:8443' })).toBe(
      'https://other.example:8443',
    );
    expect(await seen({ 'x-forwarded-host': 'evil.example/path' })).toBe(host.http.url);
  });
});

test('what is in the way is said to whoever asks, once in a while', async () => {
  await host.close();
  let asked = 0;
  const server = createRemoteMeetingServer({ url: 'ws://127.0.0.1:1', apiKey: 'key', apiSecret: 'secret' });
  const check = async (): Promise<void> => {
    asked += 1;
    return server.check();
  };
  host = await serveHost({ publicUrl: 'https://meet.example' }, { server: { ...server, check } });
  const answers = await Promise.all([1, 2, 3].map(async () => (await call('/system/reachability')).json()));
  expect(answers[0]).toEqual({
    origin: host.http.url,
    isSecure: true,
    signalling: { answers: false, code: 'MEETING_SERVER_UNREACHABLE' },
  });
  expect(asked).toBe(1);
  const headers = { 'x-forwarded-host': '192.168.1.20:9080' };
  expect(await (await call('/system/reachability', { headers })).json()).toMatchObject({
    isSecure: false,
    secureUrl: 'https://meet.example',
  });
});
