import { drizzle } from 'drizzle-orm/libsql';
import type { ApiClient } from '../../../src/main/api/createRemoteClient';
import { createDatabaseClient } from '../../../src/main/storage/createDatabaseClient';
import { outboxStatement } from '../../../src/main/storage/outboxStatement';
import type { WebhookEventName } from '../../../src/shared/domain/webhookEvent';
import { type Reaction, type Receiver, startReceiver } from '../../support/startReceiver';
import { type Case, NOBODY } from '../support/Case';
import { outcome } from '../support/outcome';
import type { Transport } from '../support/transports';

const PASSWORD = 'correct horse battery';
const SECRET = 'an API key of OpenVidu Meet';

async function withReceiver<T>(reaction: Reaction, work: (receiver: Receiver) => Promise<T>): Promise<T> {
  const receiver = await startReceiver(() => reaction);
  try {
    return await work(receiver);
  } finally {
    await receiver.close();
  }
}

/** A client of someone who makes rooms and has made one. */
async function managerOf({ world, owner, as }: Transport): Promise<{ manager: ApiClient; roomId: string }> {
  await owner.users.create({ userId: 'ada', name: 'Ada', role: 'room_manager', password: PASSWORD });
  const visitor = { caller: { kind: 'guest' }, address: '192.0.2.1' } as const;
  const { tokens } = await world.backend.sessions.openWithPassword('ada', PASSWORD, visitor);
  const manager = await as({ accessToken: tokens.token });
  const { roomId } = await manager.rooms.create({ roomName: 'Of Ada' });
  return { manager, roomId };
}

/** Something has happened, and is told. */
async function happen({ world }: Transport, ...names: WebhookEventName[]): Promise<void> {
  const client = createDatabaseClient(world.databaseUrl);
  for (const name of names) await outboxStatement(drizzle(client), { name, date: Date.now(), data: {} });
  client.close();
  await world.backend.webhooks.dispatcher.work();
}

export const webhookCases: Record<string, Case> = {
  'webhooks.create': async (transport) => {
    const { owner, guest } = transport;
    const { manager, roomId } = await managerOf(transport);
    const url = 'http://127.0.0.1:1234/hook';
    return [
      await outcome(owner.webhooks.create({ url })),
      await outcome(owner.webhooks.create({ url, events: ['meetingStarted'], enabled: false, secret: SECRET })),
      await outcome(owner.webhooks.create({ url, roomId: NOBODY })),
      await outcome(owner.webhooks.create({ url: 'ftp://127.0.0.1/hook' })),
      await outcome(owner.webhooks.create({ url: 'https://name:password@127.0.0.1/hook' })),
      await outcome(owner.webhooks.create({ url, events: ['meetingExploded' as 'meetingStarted'] })),
      await outcome(owner.webhooks.create({ url, secret: 'short' })),
      await outcome(manager.webhooks.create({ url, roomId })),
      await outcome(manager.webhooks.create({ url })),
      await outcome(guest.webhooks.create({ url, roomId })),
    ];
  },

  'webhooks.list': async (transport) => {
    const { owner, guest } = transport;
    const { manager, roomId } = await managerOf(transport);
    const url = 'http://127.0.0.1:1234/hook';
    await owner.webhooks.create({ url });
    await owner.webhooks.create({ url: `${url}/room`, roomId });
    const urls = (list: Promise<{ webhooks: { url: string }[] }>) =>
      outcome(list.then(({ webhooks }) => webhooks.map((webhook) => webhook.url).sort()));
    return [
      await urls(owner.webhooks.list({})),
      await outcome(owner.webhooks.list({ roomId })),
      await urls(manager.webhooks.list({ roomId })),
      await outcome(manager.webhooks.list({})),
      await outcome(guest.webhooks.list({ roomId })),
    ];
  },

  'webhooks.update': async ({ owner, guest }) => {
    const url = 'http://127.0.0.1:1234/hook';
    const { webhookId } = await owner.webhooks.create({ url });
    return [
      await outcome(owner.webhooks.update({ webhookId, url: `${url}/other`, events: ['meetingEnded'] })),
      await outcome(owner.webhooks.update({ webhookId, enabled: false })),
      await outcome(owner.webhooks.update({ webhookId })),
      await outcome(owner.webhooks.update({ webhookId, url: 'http://127.0.0.1:0/' })),
      await outcome(owner.webhooks.update({ webhookId: NOBODY, enabled: true })),
      await outcome(guest.webhooks.update({ webhookId, enabled: true })),
    ];
  },

  'webhooks.remove': async ({ owner, guest }) => {
    const { webhookId } = await owner.webhooks.create({ url: 'http://127.0.0.1:1234/hook' });
    return [
      await outcome(guest.webhooks.remove({ webhookId })),
      await outcome(owner.webhooks.remove({ webhookId })),
      await outcome(owner.webhooks.remove({ webhookId })),
      await outcome(owner.webhooks.list({})),
    ];
  },

  'webhooks.rotateSecret': async ({ owner, guest }) => {
    const { webhookId } = await owner.webhooks.create({ url: 'http://127.0.0.1:1234/hook' });
    return [
      await outcome(owner.webhooks.rotateSecret({ webhookId })),
      await outcome(owner.webhooks.rotateSecret({ webhookId: NOBODY })),
      await outcome(guest.webhooks.rotateSecret({ webhookId })),
    ];
  },

  'webhooks.test': ({ owner, guest }) =>
    withReceiver(200, async ({ url, received }) => {
      const { webhookId } = await owner.webhooks.create({ url });
      const { webhookId: silent } = await owner.webhooks.create({ url: 'http://127.0.0.1:1/' });
      return [
        await outcome(owner.webhooks.test({ webhookId })),
        received.length,
        await outcome(owner.webhooks.test({ webhookId: silent })),
        await outcome(owner.webhooks.test({ webhookId: NOBODY })),
        await outcome(guest.webhooks.test({ webhookId })),
      ];
    }),

  'webhooks.deliveries': (transport) =>
    withReceiver(410, async ({ url }) => {
      const { owner, guest } = transport;
      const { webhookId } = await owner.webhooks.create({ url });
      await happen(transport, 'meetingStarted', 'meetingEnded');
      const first = await owner.webhooks.deliveries({ maxItems: 1, webhookId });
      const { nextPageToken } = first.pagination;
      const events = (query: Parameters<typeof owner.webhooks.deliveries>[0]) =>
        outcome(owner.webhooks.deliveries(query).then(({ deliveries }) => deliveries.map(({ event }) => event)));
      return [
        await outcome(Promise.resolve(first)),
        await events({ maxItems: 1, webhookId, nextPageToken }),
        await events({ sortOrder: 'asc' }),
        await events({ state: 'delivered' }),
        await events({ state: 'dead' }),
        await outcome(owner.webhooks.list({})),
        await outcome(owner.webhooks.deliveries({ webhookId: NOBODY })),
        await outcome(owner.webhooks.deliveries({ nextPageToken: 'made-up' })),
        await outcome(guest.webhooks.deliveries({})),
      ];
    }),

  'webhooks.replay': (transport) =>
    withReceiver(200, async ({ url, received }) => {
      const { owner, guest, world } = transport;
      await owner.webhooks.create({ url });
      await happen(transport, 'meetingStarted');
      const [{ deliveryId } = { deliveryId: '' }] = (await owner.webhooks.deliveries({})).deliveries;
      const replayed = await outcome(owner.webhooks.replay({ deliveryId }));
      await world.backend.webhooks.dispatcher.work();
      return [
        replayed,
        received.length,
        await outcome(owner.webhooks.replay({ deliveryId: NOBODY })),
        await outcome(guest.webhooks.replay({ deliveryId })),
      ];
    }),
};
