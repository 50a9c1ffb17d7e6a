import { afterEach, beforeEach, expect, test } from 'vitest';
import { CLAIM_MS } from '../../src/main/services/webhooks/createDispatcher';
import type { Webhooks } from '../../src/main/services/webhooks/createWebhooks';
import { type RunningProcess, startProcess } from '../support/startProcess';
import { type Receiver, startReceiver } from '../support/startReceiver';
import { waitUntil } from '../support/waitUntil';
import { ADMIN, createWebhookWorld, type WebhookWorld } from './support/createWebhookWorld';
import { dying, type Life } from './support/dying';

let world: WebhookWorld;
let host: Webhooks;
let receiver: Receiver;
let other: RunningProcess | undefined;
/** The first delivery is answered never. */
let isStuck = false;

beforeEach(async () => {
  isStuck = false;
  world = await createWebhookWorld();
  host = world.host();
  receiver = await startReceiver((_delivery, count) => (isStuck && count === 1 ? 'hang' : 200));
});
afterEach(async () => {
  await other?.kill();
  other = undefined;
  await world.close();
  await receiver.close();
});

const add = (path: string) => host.create({ url: `${receiver.url}${path}`, events: [], enabled: true }, ADMIN);
/** The numbers that came to a path, in order. */
const numbersAt = (path: string) =>
  receiver.received.filter((delivery) => delivery.path === path).map(({ body }) => JSON.parse(body).data.n);
const happen = async (...numbers: number[]) => {
  for (const n of numbers) await world.happen({ data: { n } });
};

test('several hosts never deliver to an endpoint at once, and each event once', async () => {
  await add('/a');
  await add('/b');
  await happen(...Array.from({ length: 30 }, (_, n) => n));
  const hosts = [host, world.host(), world.host()];
  await Promise.all(hosts.map(({ dispatcher }) => dispatcher.work()));
  // Whoever came second to an endpoint has turned away; what is left is done by anyone.
  await host.dispatcher.work();
  const expected = Array.from({ length: 30 }, (_, n) => n);
  expect(numbersAt('/a')).toEqual(expected);
  expect(numbersAt('/b')).toEqual(expected);
});

test('a host dies at each step between the commit and the end: all arrives, in order', async () => {
  await add('/a');
  for (let step = 1, didEverything = false; !didEverything; step += 1) {
    for (const when of ['before', 'after'] as const) {
      receiver.received.length = 0;
      await happen(1, 2, 3);
      const life: Life = { steps: when === 'before' ? step - 1 : step, isDeaf: when === 'after' };
      const first = world.host({ store: dying(world.database.webhooks, life) });
      await first.dispatcher.work().catch((error: unknown) => expect(String(error)).toContain('dead'));
      didEverything = life.steps >= (when === 'before' ? 0 : 1);
      world.time += CLAIM_MS + 1;
      await world.host().dispatcher.work();
      const came = numbersAt('/a');
      const firsts = came.filter((n, i) => came.indexOf(n) === i);
      expect(firsts, `step ${step} ${when}`).toEqual([1, 2, 3]);
      expect(came.length, `step ${step} ${when}`).toBeLessThanOrEqual(4);
      const [state] = await host.list(undefined, ADMIN);
      expect(state).toMatchObject({ pending: 0, dead: 0 });
    }
    expect(step).toBeLessThan(60);
  }
});

test('a host is killed: another host takes over when its claim has run out', async () => {
  await add('/a');
  isStuck = true;
  await happen(1, 2);
  const script = new URL('./support/deliverForever.ts', import.meta.url).pathname;
  const running = startProcess(process.execPath, ['--import', 'tsx', script, world.url]);
  other = running;
  await waitUntil(
    () => `the first delivery is under way\n${running.output()}`,
    () => receiver.received.length === 1,
  );
  await running.kill();
  world.time = Date.now();
  await host.dispatcher.work();
  expect(numbersAt('/a'), 'it may still be alive').toEqual([1]);
  world.time = Date.now() + CLAIM_MS;
  await host.dispatcher.work();
  expect(numbersAt('/a')).toEqual([1, 1, 2]);
  const ids = receiver.received.map(({ headers }) => headers['x-parley-delivery']);
  expect(ids[0]).toBe(ids[1]);
});
