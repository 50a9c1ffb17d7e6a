import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { prepareMeetingServer } from '../../scripts/lib/prepareMeetingServer';
import { createEmbeddedMeetingServer } from '../../src/main/livekit/createEmbeddedMeetingServer';
import {
  createMeetingServerSupervisor,
  type MeetingServerSupervisor,
  type SupervisorOptions,
} from '../../src/main/livekit/meetingServer/createMeetingServerSupervisor';
import { followNetwork } from '../../src/main/livekit/meetingServer/followNetwork';
import { receiveWebhook } from '../../src/main/livekit/receiveWebhook';
import type { Seat } from '../../src/main/services/ports';
import { Fault } from '../../src/shared/domain/fault';
import { type RunningProcess, startProcess } from '../support/startProcess';
import { waitUntil } from '../support/waitUntil';
import { joinBySignal } from './support/joinBySignal';

const SEAT: Seat = {
  roomId: 'room',
  identity: 'ada-1',
  name: 'Ada',
  role: 'moderator',
  grants: { sources: [], canPublishData: true },
};

let program: string;
let dataFolder: string;
let supervisor: MeetingServerSupervisor | undefined;
let app: RunningProcess | undefined;

beforeAll(async () => {
  program = await prepareMeetingServer(process.env);
}, 600_000);
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'parley server '));
});
afterEach(async () => {
  await supervisor?.stop();
  supervisor = undefined;
  await app?.kill();
  await rm(dataFolder, { recursive: true, force: true });
});

function supervise(options: Partial<SupervisorOptions> = {}): MeetingServerSupervisor {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  supervisor = createMeetingServerSupervisor({ dataFolder, findBinary: async () => program, log, ...options });
  return supervisor;
}

const running = (one: MeetingServerSupervisor) =>
  waitUntil('the meeting server runs', () => one.status().state === 'running', 20_000);

/** The pids of the app and of its server. */
async function pids(): Promise<{ app: number; server: number }> {
  const [parent = 0, server = 0] = (await readFile(join(dataFolder, 'livekit-server.pid'), 'utf8'))
    .split(' ')
    .map(Number);
  return { app: parent, server };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('comes up by itself, keeps its secrets private, and can be called', async () => {
  const one = supervise();
  expect(() => one.connection()).toThrow(new Fault('MEETING_SERVER_NOT_READY'));
  one.start();
  await running(one);
  const server = createEmbeddedMeetingServer(one);
  await server.check();
  expect(await server.meetings()).toEqual(new Map());
  for (const name of ['livekit-keys.json', 'livekit.yaml', 'livekit-server.log']) {
    expect((await stat(join(dataFolder, name))).mode & 0o777, name).toBe(0o600);
  }
  const { server: pid } = await pids();
  const { apiSecret } = one.connection();
  expect(await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).not.toContain(apiSecret);
});

test('a killed server comes back at the same address with the same key', async () => {
  const one = supervise();
  one.start();
  await running(one);
  const before = one.connection();
  const { server } = await pids();
  process.kill(server, 'SIGKILL');
  await waitUntil('its end is noticed', () => one.status().state === 'restarting');
  await running(one);
  expect(one.connection()).toEqual(before);
  expect((await pids()).server).not.toBe(server);
  await createEmbeddedMeetingServer(one).check();
});

test('stops at once, even with people inside', async () => {
  const one = supervise();
  one.start();
  await running(one);
  const server = createEmbeddedMeetingServer(one);
  const token = await server.mintToken(SEAT);
  const person = await joinBySignal({ serverUrl: server.address(), token });
  await waitUntil('someone is inside', async () => (await server.meetings(['room'])).get('room')?.participants.length);
  const { server: pid } = await pids();
  await one.stop();
  expect(isAlive(pid)).toBe(false);
  expect(one.status().state).toBe('stopped');
  await person.ended;
  expect(await readdir(dataFolder)).not.toContain('livekit-server.pid');
});

test('the same ports are kept from start to start', async () => {
  const one = supervise();
  one.start();
  await running(one);
  const { url, apiKey } = one.connection();
  await one.stop();
  const next = supervise();
  next.start();
  await running(next);
  expect(next.connection()).toMatchObject({ url, apiKey });
});

test('opening to the network restarts it with the new setting', async () => {
  const one = supervise();
  one.start();
  await running(one);
  const { server } = await pids();
  await one.configure({ network: { open: true, address: '127.0.0.1' } });
  await running(one);
  expect((await pids()).server).not.toBe(server);
  expect(await readFile(join(dataFolder, 'livekit.yaml'), 'utf8')).toContain('0.0.0.0');
});

test('an open one follows the computer to another network, and heeds no other beside its own', async () => {
  let addresses = ['127.0.0.1'];
  let looks = 0;
  const network = { open: true, address: '127.0.0.1' };
  const one = supervise({ network });
  one.start();
  await running(one);
  const { server } = await pids();
  const look = () => {
    looks += 1;
    return addresses;
  };
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const unfollow = followNetwork({ supervisor: one, network, addresses: look, everyMs: 20, log });
  for (addresses of [['127.0.0.3', '127.0.0.1'], []]) {
    const before = looks;
    await waitUntil('it has looked', () => looks > before);
  }
  expect((await pids()).server).toBe(server);
  addresses = ['127.0.0.2'];
  const config = () => readFile(join(dataFolder, 'livekit.yaml'), 'utf8');
  await waitUntil('it has moved', async () => (await config()).includes('127.0.0.2'));
  await unfollow();
  await running(one);
});

test('what cannot be found is said, and tried again when asked', async () => {
  let isThere = false;
  const one = supervise({
    async findBinary(onProgress) {
      onProgress({ step: 'build', message: 'Building', progress: 0.5 });
      if (!isThere) throw new Fault('MEETING_SERVER_MISSING', { reason: 'Install it.' });
      return program;
    },
  });
  const seen: string[] = [];
  one.onStatus(() => seen.push(JSON.stringify(one.status())));
  one.start();
  await waitUntil('it gives up', () => one.status().state === 'failed');
  expect(one.status()).toEqual({ state: 'failed', code: 'MEETING_SERVER_MISSING', message: 'Install it.' });
  expect(seen).toContain(JSON.stringify({ state: 'preparing', message: 'Building', progress: 0.5 }));
  expect(() => one.connection()).toThrow(new Fault('MEETING_SERVER_MISSING', { reason: 'Install it.' }));
  isThere = true;
  await waitUntil('it can be started again', () => {
    one.start();
    return one.status().state === 'running';
  });
});

test('kill -9 of the app leaves no server behind', async () => {
  const script = join(import.meta.dirname, 'support/superviseForever.ts');
  app = startProcess(process.execPath, ['--import', 'tsx', script, dataFolder, program]);
  await waitUntil('the meeting server runs', () => app?.output().includes('running'), 30_000);
  const { server } = await pids();
  expect(isAlive(server)).toBe(true);
  await app.kill();
  await waitUntil('the server has gone', () => !isAlive(server), 5000);
});

test('a second app with the same data leaves the server of the first alone', async () => {
  const script = join(import.meta.dirname, 'support/superviseForever.ts');
  app = startProcess(process.execPath, ['--import', 'tsx', script, dataFolder, program]);
  await waitUntil('the meeting server runs', () => app?.output().includes('running'), 30_000);
  const { server } = await pids();
  const one = supervise();
  one.start();
  await running(one);
  expect(isAlive(server)).toBe(true);
  await createEmbeddedMeetingServer(one).check();
});

test('tells us who comes and goes', async () => {
  const one = supervise();
  let rooms: (string | undefined)[] = [];
  const listener = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const event = await receiveWebhook(
      one.connection(),
      Buffer.concat(parts).toString(),
      request.headers.authorization,
    );
    rooms = [...rooms, event?.roomId];
    response.end();
  });
  await new Promise<void>((resolve) => {
    listener.listen(0, '127.0.0.1', resolve);
  });
  await one.configure({ webhook: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/livekit/webhook` });
  one.start();
  await running(one);
  const server = createEmbeddedMeetingServer(one);
  const person = await joinBySignal({ serverUrl: server.address(), token: await server.mintToken(SEAT) });
  await waitUntil('it is told', () => rooms.includes('room'));
  person.leave();
  await one.stop();
  listener.close();
});
