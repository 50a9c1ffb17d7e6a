import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startHost } from '../support/startHost';
import { startMeetingServer } from '../support/startMeetingServer';
import { type RunningProcess, startProcess } from '../support/startProcess';
import { waitUntil } from '../support/waitUntil';
import { compare } from './benchResult';
import { type Load, type LoadRequest, measureLoad } from './host/loadClient';
import { seedRooms } from './host/seedRooms';

/**
 * A host with 100,000 rooms against the least that could answer the same (`bareHost`), over HTTP from the same client, in
 * turns. Both have files of their own with the same rows. Higher is better here: the goal is a share of what is possible.
 */
const ROUNDS = 3;
const SECONDS = 3;
const MANY_ROOMS = 100_000;
const FEW_ROOMS = 1000;
const GOAL_SHARE = 0.6;
const GOAL_MEMORY_BYTES = 200_000_000;

const meetingServer = await startMeetingServer();
const host = await startHost({ meetingServer });
const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'));
const bareFile = join(folder, 'bare.db');
let bare: RunningProcess | undefined;
try {
  const key = { 'x-api-key': host.apiKey };
  const database = join(host.dataFolder, 'parley.db');
  const databaseUrl = pathToFileURL(database).href;
  const list: LoadRequest = { method: 'GET', path: '/api/v1/rooms?maxItems=100', headers: key };

  await host.stop();
  await seedRooms(databaseUrl, FEW_ROOMS);
  await host.restart();
  const few: Load[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) few.push(await measure(host.url, list));

  await host.stop();
  await seedRooms(databaseUrl, MANY_ROOMS - FEW_ROOMS);
  await copyFile(database, bareFile);
  await host.restart();
  bare = startProcess(process.execPath, [
    '--import',
    'tsx',
    join(import.meta.dirname, 'host', 'bareHost.ts'),
    pathToFileURL(bareFile).href,
  ]);
  const running = bare;
  const port = await waitUntil(
    () => `the bare host listens\n${running.output()}`,
    () => /^\d+$/mu.exec(running.output())?.[0],
  );
  const bareUrl = `http://127.0.0.1:${port}`;

  const made = await fetch(`${host.url}/api/v1/rooms`, {
    method: 'POST',
    headers: { ...key, 'content-type': 'application/json' },
    body: JSON.stringify({ roomName: 'Bench' }),
  });
  const { roomId } = await made.json();
  const seeded = (await (await fetch(`${bareUrl}/rooms`)).json()).rooms[0].room_id;
  const name = (index: number) => ({ roomName: `Bench ${index}` });

  await inTurns(
    'get room',
    { method: 'GET', path: `/api/v1/rooms/${roomId}`, headers: key },
    {
      method: 'GET',
      path: `/rooms/${seeded}`,
    },
  );
  const many = await inTurns('list 100 of 100,000 rooms', list, { method: 'GET', path: '/rooms' });
  // By key: guests are held to some hundred calls a minute.
  await inTurns(
    'join',
    { method: 'POST', path: `/api/v1/meetings/${roomId}/join`, headers: key, body: () => ({ participantName: 'Ada' }) },
    { method: 'POST', path: `/rooms/${seeded}/join`, body: () => ({ participantName: 'Ada' }) },
  );
  await inTurns(
    'create room',
    { method: 'POST', path: '/api/v1/rooms', headers: key, body: name },
    { method: 'POST', path: '/rooms', body: name },
  );

  for (const part of ['p50', 'p99'] as const) {
    const rounds = few.slice(1).map((load, i) => ({ ours: many[i]?.[part] ?? Number.NaN, baseline: load[part] }));
    const name = `host: ${part} of a list of 100 among 100,000 rooms`;
    print({ name, unit: 'ms', baseline: 'among 1,000', goal: 1.5 }, rounds);
  }
  const memory = await residentBytes(host.pid);
  const figure = {
    name: 'host: memory with 100,000 rooms, after the load',
    unit: 'bytes',
    baseline: 'bare Hono + libsql',
  };
  print({ ...figure, goal: GOAL_MEMORY_BYTES, goalFor: 'value' }, [
    { ours: memory, baseline: await residentBytes(running.pid) },
  ]);

  /** The first round warms up and does not count. */
  async function inTurns(what: string, ours: LoadRequest, baseline: LoadRequest): Promise<Load[]> {
    const pairs: { ours: Load; baseline: Load }[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const pair =
        round % 2 === 0
          ? { ours: await measure(host.url, ours), baseline: await measure(bareUrl, baseline) }
          : { baseline: await measure(bareUrl, baseline), ours: await measure(host.url, ours) };
      if (round > 0) pairs.push(pair);
    }
    const of = (key: keyof Load) => pairs.map((pair) => ({ ours: pair.ours[key], baseline: pair.baseline[key] }));
    const bareName = 'bare Hono + libsql';
    print(
      { name: `host: ${what}`, unit: 'requests/s', baseline: bareName, goal: GOAL_SHARE, isHigherBetter: true },
      of('perSecond'),
    );
    print({ name: `host: ${what}, p50`, unit: 'ms', baseline: bareName }, of('p50'));
    print({ name: `host: ${what}, p99`, unit: 'ms', baseline: bareName }, of('p99'));
    return pairs.map((pair) => pair.ours);
  }
} finally {
  await bare?.stop();
  await host.dispose();
  await meetingServer.stop();
  await rm(folder, { recursive: true, force: true });
}

function measure(url: string, request: LoadRequest): Promise<Load> {
  return measureLoad({ url, request, seconds: SECONDS });
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1]) * 1024;
}

function print(...args: Parameters<typeof compare>): void {
  console.log(JSON.stringify(compare(...args)));
}
