import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { startHost } from '../support/startHost';
import { startMeetingServer } from '../support/startMeetingServer';
import { waitUntil } from '../support/waitUntil';
import { compare } from './benchResult';

/**
 * From events written down to all endpoints told, each in order and each delivery remembered: a host's webhooks against
 * the least that could do the same (`bareSender`), in turns, to the same receiver.
 */
const ROUNDS = 3;
const ENDPOINTS = 10;
const EVENTS = 200;
const GOAL_SHARE = 0.6;

const counts = { ours: 0, bare: 0 };
const receiver = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    if (request.url?.startsWith('/bare')) counts.bare += 1;
    else counts.ours += 1;
    response.end();
  });
});
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
const meetingServer = await startMeetingServer();
const host = await startHost({ meetingServer, env: { PARLEY_WEBHOOK_ALLOW_PRIVATE: 'true' } });
const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'));
const script = join(import.meta.dirname, 'host', 'bareSender.ts');
const bareDatabase = pathToFileURL(join(folder, 'bare.db')).href;
const bare = spawn(process.execPath, ['--import', 'tsx', script, bareDatabase, url, String(ENDPOINTS)]);
let said = '';
bare.stdout.setEncoding('utf8').on('data', (text: string) => {
  said += text;
});
const outbox = createClient({ url: pathToFileURL(join(host.dataFolder, 'parley.db')).href });
try {
  await waitUntil('the bare sender is ready', () => said.includes('ready'));
  for (let i = 0; i < ENDPOINTS; i += 1) {
    const answer = await fetch(`${host.url}/api/v1/webhooks`, {
      method: 'POST',
      headers: { 'x-api-key': host.apiKey, 'content-type': 'application/json' },
      body: JSON.stringify({ url: `${url}/ours/${i}` }),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }
  const pairs: { ours: number; baseline: number }[] = [];
  // The first round warms up and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const pair =
      round % 2 === 0
        ? { ours: await measure('ours', happen), baseline: await measure('bare', tellBare) }
        : { baseline: await measure('bare', tellBare), ours: await measure('ours', happen) };
    if (round > 0) pairs.push(pair);
  }
  const figure = {
    name: `host: webhook fan-out, ${EVENTS} events to ${ENDPOINTS} endpoints`,
    unit: 'deliveries/s',
    baseline: 'bare sender',
    goal: GOAL_SHARE,
    isHigherBetter: true,
  } as const;
  console.log(JSON.stringify(compare(figure, pairs)));
} finally {
  bare.kill();
  outbox.close();
  await host.dispose();
  await meetingServer.stop();
  receiver.close();
  receiver.closeAllConnections();
  await rm(folder, { recursive: true, force: true });
}

async function measure(who: keyof typeof counts, begin: () => Promise<unknown>): Promise<number> {
  const before = counts[who];
  const all = ENDPOINTS * EVENTS;
  await begin();
  // The host looks for events once a second: what counts is how fast it is once it has begun.
  await waitUntil('the first delivery comes', () => counts[who] > before);
  const [begun, first] = [performance.now(), counts[who]];
  await waitUntil('everything is delivered', () => counts[who] - before >= all, 120_000);
  return ((before + all - first) / (performance.now() - begun)) * 1000;
}

async function happen(): Promise<void> {
  await outbox.execute({
    sql: `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
      insert into outbox_event (name, date, data) select 'meetingStarted', ?, json_object('event', i) from n`,
    args: [EVENTS, Date.now()],
  });
}

async function tellBare(): Promise<void> {
  bare.stdin.write(`${EVENTS}\n`);
}
