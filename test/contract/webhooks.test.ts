import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Webhooks } from '../../src/main/services/webhooks/createWebhooks';
import type { WebhookEventName } from '../../src/shared/domain/webhookEvent';
import { type Reaction, type Receiver, startReceiver } from '../support/startReceiver';
import { waitUntil } from '../support/waitUntil';
import { ADMIN, createWebhookWorld, type WebhookWorld } from './support/createWebhookWorld';

const DAY_MS = 24 * 3_600_000;

let world: WebhookWorld;
let host: Webhooks;
let receiver: Receiver;
let react: (path: string, count: number) => Reaction;

beforeEach(async () => {
  react = () => 200;
  world = await createWebhookWorld();
  host = world.host();
  receiver = await startReceiver(({ path }, count) => react(path, count));
});
afterEach(async () => {
  await world.close();
  await receiver.close();
});

const add = (path: string, events: WebhookEventName[] = []) =>
  host.create({ url: `${receiver.url}${path}`, events, enabled: true }, ADMIN);
/** The numbers that came to a path, in order. */
const numbersAt = (path: string) =>
  receiver.received.filter((delivery) => delivery.path === path).map(({ body }) => JSON.parse(body).data.n);
const latest = () => {
  const delivery = receiver.received.at(-1);
  if (!delivery) throw new Error('Nothing came');
  return delivery;
};
const happen = async (...numbers: number[]) => {
  for (const n of numbers) await world.happen({ data: { n } });
};
const deliveries = async (webhookId?: string) =>
  (await host.deliveries({ webhookId, sortOrder: 'asc', limit: 100 }, ADMIN)).deliveries;

describe('what is sent', () => {
  test('is signed as OpenVidu Meet signs, and says who sends it', async () => {
    const { endpoint } = await add('/a');
    await happen(1);
    await host.dispatcher.work();
    const { headers, body } = latest();
    expect(JSON.parse(body)).toEqual({ creationDate: world.time, event: 'meetingStarted', data: { n: 1 } });
    const timestamp = headers['x-timestamp'];
    expect(timestamp).toBe(String(world.time));
    expect(headers['x-signature']).toBe(
      createHmac('sha256', endpoint.secret).update(`${timestamp}.${body}`).digest('hex'),
    );
    expect(headers).toMatchObject({
      'user-agent': 'Parley/1.2.3',
      'content-type': 'application/json',
      'x-parley-event': 'meetingStarted',
      'x-parley-delivery': `1-${endpoint.webhookId}`,
    });
    expect(headers['x-signature-previous']).toBeUndefined();
  });

  test('carries the signature of the secret before for a day', async () => {
    const { endpoint } = await add('/a');
    const secret = await host.rotateSecret(endpoint.webhookId, ADMIN);
    expect(secret).not.toBe(endpoint.secret);
    await happen(1);
    await host.dispatcher.work();
    const { headers, body } = latest();
    const sign = (key: string) => createHmac('sha256', key).update(`${headers['x-timestamp']}.${body}`).digest('hex');
    expect(headers['x-signature']).toBe(sign(secret));
    expect(headers['x-signature-previous']).toBe(sign(endpoint.secret));
    world.time += DAY_MS;
    await happen(2);
    await host.dispatcher.work();
    expect(latest().headers['x-signature-previous']).toBeUndefined();
  });

  test('goes to those who asked for it only', async () => {
    await add('/all');
    await add('/ends', ['meetingEnded']);
    await host.create({ url: `${receiver.url}/off`, events: [], enabled: false }, ADMIN);
    await host.setForRoom('mine', 'openvidu', [{ url: `${receiver.url}/mine`, events: [] }]);
    await world.happen({ name: 'meetingStarted', roomId: 'other', data: { n: 1 } });
    await world.happen({ name: 'meetingEnded', roomId: 'mine', data: { n: 2 } });
    await host.dispatcher.work();
    expect(numbersAt('/all')).toEqual([1, 2]);
    expect(numbersAt('/ends')).toEqual([2]);
    expect(numbersAt('/mine')).toEqual([2]);
    expect(numbersAt('/off')).toEqual([]);
  });
});

describe('an endpoint', () => {
  test('gets everything in order, and the others do not wait for it', async () => {
    await add('/slow');
    await add('/quick');
    react = (path) => (path === '/slow' ? 500 : 200);
    await happen(1, 2, 3);
    await host.dispatcher.work();
    expect(numbersAt('/quick')).toEqual([1, 2, 3]);
    expect(numbersAt('/slow')).toEqual([1]);
    react = () => 200;
    await host.dispatcher.work();
    expect(numbersAt('/slow'), 'not before its time').toEqual([1]);
    world.time += 1000;
    await host.dispatcher.work();
    expect(numbersAt('/slow')).toEqual([1, 1, 2, 3]);
  });

  test('is tried again after 300 ms, twice as long each time, and given up after a day', async () => {
    const { endpoint } = await add('/a');
    react = () => 503;
    const start = world.time;
    await happen(1);
    await host.dispatcher.work();
    const tries: number[] = [];
    for (let [delivery] = await deliveries(); delivery?.state === 'pending'; [delivery] = await deliveries()) {
      const { nextAttemptDate = 0, lastStatus, lastError } = delivery;
      expect({ lastStatus, lastError }).toEqual({ lastStatus: 503, lastError: 'It answered 503.' });
      tries.push(nextAttemptDate - world.time);
      world.time = nextAttemptDate;
      await host.dispatcher.work();
    }
    for (const [i, pause] of tries.slice(0, 10).entries()) {
      expect(Math.abs(pause / (300 * 2 ** i) - 1)).toBeLessThanOrEqual(0.21);
    }
    expect(world.time - start).toBeGreaterThan(0.7 * DAY_MS);
    expect(world.time - start).toBeLessThan(1.3 * DAY_MS);
    const [state] = await host.list(undefined, ADMIN);
    expect(state).toMatchObject({ pending: 0, dead: 1 });
    expect(receiver.received).toHaveLength(tries.length + 1);

    react = () => 200;
    const [dead] = await deliveries(endpoint.webhookId);
    await host.replay(dead?.deliveryId ?? '', ADMIN);
    await host.dispatcher.work();
    expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 1 }]);
  });

  test('that is gone for good is not tried again', async () => {
    await add('/a');
    react = () => 410;
    await happen(1, 2);
    await host.dispatcher.work();
    expect(await deliveries()).toMatchObject([{ state: 'dead' }, { state: 'dead' }]);
  });

  test.each<[string, Reaction, object]>([
    ['redirects', 302, { lastStatus: 302, lastError: 'It answered 302.' }],
    ['cuts the connection', 'cut', { lastError: 'It cut the connection.' }],
  ])('that %s has failed, and is followed nowhere', async (_name, reaction, expected) => {
    await add('/a');
    react = () => reaction;
    await happen(1);
    await host.dispatcher.work();
    expect(await deliveries()).toMatchObject([{ state: 'pending', ...expected }]);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/a']);
  });

  test('that is switched off keeps what waits for it until it is on again', async () => {
    const { endpoint } = await add('/a');
    react = () => 500;
    await happen(1);
    await host.dispatcher.work();
    await host.update(endpoint.webhookId, { enabled: false }, ADMIN);
    react = () => 200;
    world.time += 60_000;
    await host.dispatcher.work();
    expect(numbersAt('/a')).toEqual([1]);
    await host.update(endpoint.webhookId, { enabled: true }, ADMIN);
    await host.dispatcher.work();
    expect(numbersAt('/a')).toEqual([1, 1]);
  });

  test('that is removed takes its deliveries along', async () => {
    const { endpoint } = await add('/a');
    react = () => 500;
    await happen(1);
    await host.dispatcher.work();
    await host.remove(endpoint.webhookId, ADMIN);
    expect(await deliveries()).toEqual([]);
    await expect(host.remove(endpoint.webhookId, ADMIN)).rejects.toMatchObject({ code: 'WEBHOOK_NOT_FOUND' });
    expect(world.audit).toEqual([`webhook.create ${endpoint.webhookId}`, `webhook.delete ${endpoint.webhookId}`]);
  });

  test('a replay goes out again with the same id', async () => {
    await add('/a');
    await happen(1, 2);
    await host.dispatcher.work();
    const [first] = await deliveries();
    await host.replay(first?.deliveryId ?? '', ADMIN);
    await host.dispatcher.work();
    expect(numbersAt('/a')).toEqual([1, 2, 1]);
    const ids = receiver.received.map(({ headers }) => headers['x-parley-delivery']);
    expect(ids[2]).toBe(ids[0]);
  });

  test('the test button waits for the answer', async () => {
    const { endpoint } = await add('/a');
    expect(await host.test(endpoint.webhookId, ADMIN)).toEqual({ delivered: true, status: 200 });
    react = () => 404;
    expect(await host.test(endpoint.webhookId, ADMIN)).toMatchObject({ delivered: false, status: 404 });
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ event: 'test' });
    expect(await deliveries()).toEqual([]);
  });
});

test('what is over is forgotten: delivered after a week, given up after a month', async () => {
  await add('/a');
  await add('/b');
  react = (path) => (path === '/a' ? 200 : 410);
  await happen(1);
  await host.dispatcher.work();
  expect(await deliveries()).toHaveLength(2);
  world.time += 8 * DAY_MS;
  await host.dispatcher.work();
  expect(await deliveries()).toMatchObject([{ state: 'dead' }]);
  world.time += 30 * DAY_MS;
  await host.dispatcher.work();
  expect(await deliveries()).toEqual([]);
});

test('what this host has written down goes out at once, again and again', async () => {
  await add('/a');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  try {
    host.dispatcher.start();
    await happen(1);
    const begun = performance.now();
    for (const n of [1, 2, 3]) {
      if (n > 1) await happen(n);
      host.dispatcher.noteEvents();
      host.dispatcher.noteEvents();
      await waitUntil(`event ${n} arrives`, async () => {
        await vi.advanceTimersByTimeAsync(5);
        return numbersAt('/a').length === n;
      });
    }
    expect(numbersAt('/a')).toEqual([1, 2, 3]);
    // Sooner than the first look of its own.
    expect(performance.now() - begun).toBeLessThan(1000);
  } finally {
    vi.useRealTimers();
  }
});

test('endpoints of a room that is gone go when they have been told everything', async () => {
  await host.setForRoom('gone', 'metered', [{ url: `${receiver.url}/gone`, events: ['meetingEnded'] }]);
  await world.happen({ name: 'meetingEnded', roomId: 'gone' });
  await host.dispatcher.work();
  expect(receiver.received).toHaveLength(1);
  world.time += DAY_MS;
  await host.dispatcher.work();
  expect(await host.list(undefined, ADMIN)).toEqual([]);
});

test('a list of deliveries comes in pages, each delivery once', async () => {
  await add('/a');
  await happen(1, 2, 3, 4, 5);
  await host.dispatcher.work();
  const seen: string[] = [];
  for (let pageToken: string | undefined, isFirst = true; isFirst || pageToken; isFirst = false) {
    const page = await host.deliveries({ sortOrder: 'desc', limit: 2, pageToken }, ADMIN);
    seen.push(...page.deliveries.map(({ deliveryId }) => deliveryId));
    pageToken = page.nextPageToken;
  }
  expect(new Set(seen).size).toBe(5);
  expect(seen).toHaveLength(5);
  await expect(host.deliveries({ sortOrder: 'desc', limit: 2, pageToken: 'bad' }, ADMIN)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
});
