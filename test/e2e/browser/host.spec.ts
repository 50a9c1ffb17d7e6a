import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../scripts/lib/projectRoot';
import { startProcess } from '../../support/startProcess';
import { expect, test } from '../../support/test';
import { waitUntil } from '../../support/waitUntil';

const STOP_MS = 5000;

async function serverPid(dataFolder: string): Promise<number> {
  const [, server = 0] = (await readFile(join(dataFolder, 'livekit-server.pid'), 'utf8')).split(' ').map(Number);
  return server;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('a host says where it is, and ends in order', async ({ hosts }) => {
  const host = await hosts.start({ meetingServer: 'embedded' });
  const lines = host
    .output()
    .split('\n')
    .filter((line) => line.includes(host.url));
  expect(lines[0]).toMatch(/\/set-up#[\w-]{43}$/u);
  expect(lines[1]).toMatch(/\/enter#[\w-]{43}$/u);
  expect(lines[2]).toBe(`Parley is ready at ${host.url}`);
  expect(host.output()).not.toContain(host.apiKey);
  const server = await serverPid(host.dataFolder);
  // Someone who listens to changes does not keep it from ending.
  const abort = new AbortController();
  const stream = await fetch(`${host.url}/api/v1/rooms/events`, {
    headers: { 'x-api-key': host.apiKey },
    signal: abort.signal,
  });
  expect(stream.status).toBe(200);
  const began = performance.now();
  expect(await host.stop()).toBe(0);
  expect(performance.now() - began).toBeLessThan(STOP_MS);
  expect(isAlive(server)).toBe(false);
  abort.abort();
});

test('a host with an administrator prints no way in, and takes the password from outside', async ({ hosts }) => {
  const password = 'from the environment';
  const host = await hosts.start({ env: { PARLEY_ADMIN_PASSWORD: password } });
  expect(host.output()).not.toMatch(/#[\w-]{20,}/u);
  expect(host.output()).not.toContain(password);
  const logIn = (body: object) =>
    fetch(`${host.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const answer = await logIn({ userId: 'admin', password });
  expect(await answer.json()).toMatchObject({ caller: 'user', userId: 'admin', role: 'admin', isAdmin: true });
  expect((await logIn({ key: password })).status).toBe(401);
  await host.stop();
  await host.restart();
  await expect.poll(() => host.output()).toContain('Parley is ready');
  expect(host.output()).not.toMatch(/#[\w-]{20,}/u);
});

test('a set-up link makes the first administrator once, and a new start voids the one before', async ({ hosts }) => {
  const host = await hosts.start();
  const codeOf = () => /\/set-up#([\w-]{43})$/mu.exec(host.output())?.[1] ?? '';
  const setUp = (code: string, userId: string) =>
    fetch(`${host.url}/api/v1/session/set-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, userId, name: 'Ada', password: 'correct horse battery' }),
    });
  await expect.poll(codeOf).toMatch(/./u);
  const first = codeOf();
  await host.stop();
  await host.restart();
  await expect.poll(codeOf).toMatch(/./u);
  expect(codeOf()).not.toBe(first);
  expect((await setUp(first, 'ada')).status).toBe(401);
  expect((await setUp(codeOf(), 'ada')).status).toBe(200);
  expect((await setUp(codeOf(), 'eve')).status).toBe(401);
  await host.stop();
  await host.restart();
  await expect.poll(() => host.output()).toContain('Parley is ready');
  expect(codeOf()).toBe('');
});

test('a killed host leaves no server behind, and goes on with the same rooms at the same address', async ({
  hosts,
}) => {
  const host = await hosts.start({ meetingServer: 'embedded' });
  const headers = { 'x-api-key': host.apiKey, 'content-type': 'application/json' };
  const body = JSON.stringify({ roomName: 'Kept' });
  const created = await (await fetch(`${host.url}/api/v1/rooms`, { method: 'POST', headers, body })).json();
  const keys = await readFile(join(host.dataFolder, 'livekit-keys.json'), 'utf8');
  const server = await serverPid(host.dataFolder);
  await host.kill();
  await waitUntil('the meeting server has gone', () => !isAlive(server), STOP_MS);
  await host.restart();
  expect(await (await fetch(`${host.url}/api/v1/rooms/${created.roomId}`, { headers })).json()).toEqual(created);
  expect(await readFile(join(host.dataFolder, 'livekit-keys.json'), 'utf8')).toBe(keys);
});

test('a port that is taken, or a wrong setting, is one sentence and exit code 1', async ({
  hosts,
  reaper,
}, testInfo) => {
  const first = await hosts.start();
  const run = async (env: NodeJS.ProcessEnv, ...args: string[]) => {
    const all = { ...reaper.env, PARLEY_DATA: testInfo.outputPath('data'), ...env };
    const host = startProcess(process.execPath, [join(PROJECT_ROOT, 'out/main/headless.cjs'), ...args], { env: all });
    return { code: await host.exited, lines: host.output().trim().split('\n') };
  };
  const { port } = new URL(first.url);
  const taken = await run({ PARLEY_HTTP_PORT: port });
  expect(taken.code).toBe(1);
  expect(taken.lines).toEqual([expect.stringContaining(`Port ${port} `)]);
  const wrong = await run({ PARLEY_HTTP_PORT: 'many' }, '--colour', 'red');
  expect(wrong.code).toBe(1);
  expect(wrong.lines.join('\n')).toContain('PARLEY_HTTP_PORT');
  expect(wrong.lines.join('\n')).toContain('--colour');
});
