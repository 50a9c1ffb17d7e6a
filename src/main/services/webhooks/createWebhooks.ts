import { randomUUID } from 'node:crypto';
import { type Caller, isAdmin, mayManageRoom } from '../../../shared/domain/caller';
import { Fault } from '../../../shared/domain/fault';
import { TEST_EVENT, type WebhookDialect, type WebhookEventName } from '../../../shared/domain/webhookEvent';
import type { Audit } from '../accounts/Audit';
import { decodePageEnd, encodePageEnd } from '../accounts/pageEnd';
import type { Clock, Log, Random, RoomStore } from '../ports';
import { randomId } from '../randomId';
import type { Visitor } from '../visitor';
import { bodyFor } from './bodies/bodyFor';
import { eventsInDialect } from './bodies/eventNames';
import { createDispatcher, type Dispatcher } from './createDispatcher';
import { createSender, type Sent } from './createSender';
import { createTargets, type Resolve, resolveBySystem } from './createTargets';
import { deliveryHeaders } from './deliveryHeaders';
import type { Delivery, DeliveryQuery, Endpoint, WebhookStore } from './WebhookStore';

/** 256 bits. */
const SECRET_BYTES = 32;
/** Deliveries are signed with the secret before the last too for so long. */
const ROTATION_MS = 24 * 3_600_000;

/** An endpoint as it is shown: with what is still on its way, and without its secret. */
export interface EndpointState {
  endpoint: Endpoint;
  pending: number;
  dead: number;
}

export interface NewEndpoint {
  url: string;
  /** Absent: of every room. */
  roomId?: string;
  events: WebhookEventName[];
  enabled: boolean;
  /** Absent: one is made. */
  secret?: string;
}

/** Where the host tells others what has happened: endpoints, and what became of each delivery. */
export interface Webhooks {
  create(input: NewEndpoint, visitor: Visitor): Promise<EndpointState>;
  /** Of one room, or all. The newest first. */
  list(roomId: string | undefined, visitor: Visitor): Promise<EndpointState[]>;
  update(
    webhookId: string,
    change: Partial<Pick<NewEndpoint, 'url' | 'events' | 'enabled'>>,
    visitor: Visitor,
  ): Promise<EndpointState>;
  remove(webhookId: string, visitor: Visitor): Promise<void>;
  /** The new secret. */
  rotateSecret(webhookId: string, visitor: Visitor): Promise<string>;
  /** Sends a test event now. */
  test(webhookId: string, visitor: Visitor): Promise<Sent>;
  deliveries(
    query: Pick<DeliveryQuery, 'state' | 'sortOrder' | 'limit'> & { webhookId?: string; pageToken?: string },
    visitor: Visitor,
  ): Promise<{ deliveries: Delivery[]; nextPageToken?: string }>;
  replay(deliveryId: string, visitor: Visitor): Promise<void>;
  /**
   * For the foreign dialects, whose create-room calls name addresses: makes these the only ones the room has in this
   * dialect. `events` in the dialect's own words; empty: every one. Throws WEBHOOK_TARGET_REFUSED before anything changes.
   */
  setForRoom(
    roomId: string,
    dialect: WebhookDialect,
    endpoints: readonly { url: string; events: string[] }[],
  ): Promise<void>;
  /** Throws WEBHOOK_TARGET_REFUSED. */
  checkTarget(url: string): Promise<void>;
  dispatcher: Dispatcher;
}

interface Options {
  store: WebhookStore;
  rooms: Pick<RoomStore, 'find' | 'findMany'>;
  audit: Audit;
  /** What links in bodies begin with; they are left out where it is not known. */
  publicUrl?: string;
  /** Endpoints may be on this machine and in its private networks. */
  allowPrivate: boolean;
  resolve?: Resolve;
  /** For the user agent. */
  version: string;
  now: Clock;
  random: Random;
  log: Log;
}

export function createWebhooks(options: Options): Webhooks {
  const {
    store,
    rooms,
    audit,
    publicUrl,
    allowPrivate,
    resolve = resolveBySystem,
    version,
    now,
    random,
    log,
  } = options;
  const targets = createTargets({ allowPrivate, resolve });
  const sender = createSender({ targets });
  const dispatcher = createDispatcher({
    store,
    rooms,
    sender,
    linkHost: publicUrl && new URL(publicUrl).origin,
    version,
    holder: randomUUID(),
    now,
    chance: () => (random(1)[0] ?? 0) / 255,
    log,
  });
  const newSecret = () => `whsec_${Buffer.from(random(SECRET_BYTES)).toString('base64url')}`;

  function refuse({ kind }: Caller): never {
    throw new Fault(kind === 'guest' ? 'UNAUTHENTICATED' : 'NOT_ALLOWED');
  }

  /** Administrators may do everything; whoever manages a room, everything with the room's endpoints. */
  async function allow({ caller }: Visitor, roomId: string | undefined): Promise<void> {
    if (isAdmin(caller)) return;
    if (caller.kind === 'guest' || roomId === undefined) refuse(caller);
    const room = await rooms.find(roomId);
    if (!room || !mayManageRoom(caller, room)) refuse(caller);
  }

  async function found(webhookId: string, visitor: Visitor): Promise<Endpoint> {
    if (visitor.caller.kind === 'guest') refuse(visitor.caller);
    const endpoint = await store.find(webhookId);
    if (!endpoint) throw new Fault('WEBHOOK_NOT_FOUND');
    await allow(visitor, endpoint.roomId);
    return endpoint;
  }

  async function statesOf(endpoints: Endpoint[]): Promise<EndpointState[]> {
    const counts = await store.counts(endpoints.map(({ webhookId }) => webhookId));
    return endpoints.map((endpoint) => ({ endpoint, pending: 0, dead: 0, ...counts.get(endpoint.webhookId) }));
  }

  async function changed(webhookId: string, change: Parameters<WebhookStore['update']>[1]): Promise<EndpointState> {
    const endpoint = await store.update(webhookId, change);
    const [state] = endpoint ? await statesOf([endpoint]) : [];
    if (!state) throw new Fault('WEBHOOK_NOT_FOUND');
    return state;
  }

  const fresh = (dialect: WebhookDialect): Pick<Endpoint, 'webhookId' | 'dialect' | 'creationDate'> => ({
    webhookId: `webhook-${randomId(random, 15)}`,
    dialect,
    creationDate: now(),
  });

  return {
    dispatcher,
    checkTarget: targets.check,

    async create({ secret = newSecret(), ...input }, visitor) {
      if (visitor.caller.kind === 'guest') refuse(visitor.caller);
      if (input.roomId !== undefined && !(await rooms.find(input.roomId))) throw new Fault('ROOM_NOT_FOUND');
      await allow(visitor, input.roomId);
      await targets.check(input.url);
      const endpoint: Endpoint = { ...fresh('openvidu'), ...input, secret };
      await store.insert(endpoint);
      await audit.record(visitor, { action: 'webhook.create', target: endpoint.webhookId });
      return { endpoint, pending: 0, dead: 0 };
    },

    async list(roomId, visitor) {
      await allow(visitor, roomId);
      return statesOf(await store.list(roomId));
    },

    async update(webhookId, change, visitor) {
      const { dialect } = await found(webhookId, visitor);
      if (change.url !== undefined) await targets.check(change.url);
      const state = await changed(webhookId, {
        ...change,
        ...(change.events && { events: eventsInDialect(dialect, change.events) }),
      });
      await audit.record(visitor, { action: 'webhook.update', target: webhookId });
      dispatcher.nudge();
      return state;
    },

    async remove(webhookId, visitor) {
      await found(webhookId, visitor);
      if (!(await store.remove(webhookId))) throw new Fault('WEBHOOK_NOT_FOUND');
      await audit.record(visitor, { action: 'webhook.delete', target: webhookId });
    },

    async rotateSecret(webhookId, visitor) {
      const { secret: previousSecret } = await found(webhookId, visitor);
      const secret = newSecret();
      await changed(webhookId, { secret, previousSecret, previousUntil: now() + ROTATION_MS });
      await audit.record(visitor, { action: 'webhook.rotateSecret', target: webhookId });
      return secret;
    },

    async test(webhookId, visitor) {
      const endpoint = await found(webhookId, visitor);
      await targets.check(endpoint.url);
      const event = { name: TEST_EVENT, date: now(), data: { message: 'Sent by the test button.' } } as const;
      const body = bodyFor(endpoint.dialect, event);
      const headers = deliveryHeaders({
        endpoint,
        deliveryId: `test-${randomId(random, 15)}`,
        event: TEST_EVENT,
        body,
        version,
        now: now(),
      });
      return sender.send(endpoint.url, headers, body);
    },

    async deliveries({ webhookId, pageToken, limit, ...query }, visitor) {
      if (webhookId === undefined) await allow(visitor, undefined);
      else await found(webhookId, visitor);
      const webhookIds = webhookId === undefined ? undefined : [webhookId];
      const after = pageToken === undefined ? undefined : decodePageEnd(pageToken, 'date');
      const rows = await store.deliveries({ ...query, webhookIds, after, limit: limit + 1 });
      const deliveries = rows.slice(0, limit);
      const last = rows.length > limit ? deliveries.at(-1) : undefined;
      return { deliveries, ...(last && { nextPageToken: encodePageEnd({ value: last.date, id: last.deliveryId }) }) };
    },

    async replay(deliveryId, visitor) {
      if (visitor.caller.kind === 'guest') refuse(visitor.caller);
      const delivery = await store.findDelivery(deliveryId);
      if (!delivery) throw new Fault('WEBHOOK_NOT_FOUND');
      await found(delivery.webhookId, visitor);
      await store.replay(delivery, now());
      await audit.record(visitor, { action: 'webhook.replay', target: deliveryId });
      dispatcher.nudge();
    },

    async setForRoom(roomId, dialect, endpoints) {
      await Promise.all(endpoints.map(({ url }) => targets.check(url)));
      const rows = endpoints.map((endpoint): Endpoint => {
        return { ...fresh(dialect), ...endpoint, roomId, enabled: true, secret: newSecret() };
      });
      await store.replaceForRoom(roomId, dialect, rows);
    },
  };
}
