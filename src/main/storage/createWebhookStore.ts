import { and, asc, desc, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { WebhookEventName } from '../../shared/domain/webhookEvent';
import type { Delivery, Endpoint, FanOut, WebhookStore } from '../services/webhooks/WebhookStore';
import { delivery, lease, outboxEvent, room, webhook } from './schema';
import { withStorage } from './withStorage';

type EndpointRow = typeof webhook.$inferSelect;
type DeliveryRow = typeof delivery.$inferSelect;

/** Endpoints, the outbox and the deliveries made of it. */
export function createWebhookStore(db: LibSQLDatabase): WebhookStore {
  const pendingOf = (webhookId: string) => and(eq(delivery.webhookId, webhookId), eq(delivery.state, 'pending'));
  /** Makes the first in an endpoint's queue due; every other one waits without a date. */
  const startQueue = (webhookId: string, now: number) =>
    db
      .update(delivery)
      .set({ nextAttemptDate: now })
      .where(
        sql`${delivery.deliveryId} = (select delivery_id from delivery where webhook_id = ${webhookId} and state = 'pending' order by sequence limit 1)`,
      );
  const removal = (where: SQL | undefined) => {
    const ids = db.select({ id: webhook.webhookId }).from(webhook).where(where);
    return [db.delete(delivery).where(inArray(delivery.webhookId, ids)), db.delete(webhook).where(where)] as const;
  };

  return {
    insert: (endpoint) =>
      withStorage(async () => {
        await db.insert(webhook).values(rowOf(endpoint));
      }),

    replaceForRoom: (roomId, dialect, endpoints) =>
      withStorage(async () => {
        const mine = and(eq(webhook.roomId, roomId), eq(webhook.dialect, dialect));
        const present = await db.select().from(webhook).where(mine);
        const key = (url: string, events: readonly string[]) => JSON.stringify([url, ...[...events].sort()]);
        const wanted = new Set(endpoints.map(({ url, events }) => key(url, events)));
        const kept = new Set<string>();
        const gone: string[] = [];
        for (const { webhookId, url, events } of present) {
          const name = key(url, events);
          if (wanted.has(name) && !kept.has(name)) kept.add(name);
          else gone.push(webhookId);
        }
        const added = endpoints.filter(({ url, events }) => !kept.has(key(url, events)));
        const inserts = added.map((endpoint) => db.insert(webhook).values(rowOf(endpoint)));
        if (gone.length + inserts.length > 0)
          await db.batch([...removal(inArray(webhook.webhookId, gone)), ...inserts]);
      }),

    find: (webhookId) =>
      withStorage(async () => {
        const [found] = await db.select().from(webhook).where(eq(webhook.webhookId, webhookId));
        return found && endpointOf(found);
      }),

    list: (roomId) =>
      withStorage(async () => {
        const where = roomId === undefined ? undefined : eq(webhook.roomId, roomId);
        const order = [desc(webhook.creationDate), desc(webhook.webhookId)];
        const rows = await db
          .select()
          .from(webhook)
          .where(where)
          .orderBy(...order);
        return rows.map(endpointOf);
      }),

    counts: (webhookIds) =>
      withStorage(async () => {
        const rows = await db
          .select({ webhookId: delivery.webhookId, state: delivery.state, count: sql<number>`count(*)` })
          .from(delivery)
          .where(and(isAmong(delivery.webhookId, webhookIds), inArray(delivery.state, ['pending', 'dead'])))
          .groupBy(delivery.webhookId, delivery.state);
        const counts = new Map(webhookIds.map((id) => [id, { pending: 0, dead: 0 }]));
        for (const { webhookId, state, count } of rows) {
          const found = counts.get(webhookId);
          if (found && state !== 'delivered') found[state] = count;
        }
        return counts;
      }),

    update: (webhookId, change) =>
      withStorage(async () => {
        const named = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value ?? null]));
        if (Object.keys(named).length > 0) {
          await db.update(webhook).set(named).where(eq(webhook.webhookId, webhookId));
        }
        const [found] = await db.select().from(webhook).where(eq(webhook.webhookId, webhookId));
        return found && endpointOf(found);
      }),

    remove: (webhookId) =>
      withStorage(async () => {
        const [, { rowsAffected }] = await db.batch(removal(eq(webhook.webhookId, webhookId)));
        return rowsAffected > 0;
      }),

    events: (limit) =>
      withStorage(async () => {
        const rows = await db.select().from(outboxEvent).orderBy(asc(outboxEvent.sequence)).limit(limit);
        return rows.map(({ roomId, name, ...rest }) => ({
          ...rest,
          name: name as WebhookEventName,
          ...(roomId === null ? {} : { roomId }),
        }));
      }),

    endpointsFor: (roomIds) =>
      withStorage(async () => {
        const mine = or(isNull(webhook.roomId), isAmong(webhook.roomId, roomIds));
        const rows = await db
          .select()
          .from(webhook)
          .where(and(eq(webhook.enabled, true), mine));
        return rows.map(endpointOf);
      }),

    fanOut: (fanOuts, sequences, now) =>
      withStorage(async () => {
        const taken = db.delete(outboxEvent).where(isAmong(outboxEvent.sequence, sequences));
        await db.batch([taken, ...fanOuts.map((fanOut) => db.run(deliveriesOf(fanOut, now)))]);
      }),

    due: (now, limit) =>
      withStorage(async () => {
        const rows = await db
          .select({ webhookId: delivery.webhookId })
          .from(delivery)
          .innerJoin(webhook, and(eq(webhook.webhookId, delivery.webhookId), eq(webhook.enabled, true)))
          .where(and(eq(delivery.state, 'pending'), sql`${delivery.nextAttemptDate} <= ${now}`))
          .orderBy(asc(delivery.nextAttemptDate))
          .limit(limit);
        return [...new Set(rows.map(({ webhookId }) => webhookId))];
      }),

    claim: (webhookId, holder, now, until) =>
      withStorage(async () => {
        const { rowsAffected } = await db
          .insert(lease)
          .values({ name: leaseName(webhookId), holder, expires: until })
          .onConflictDoUpdate({
            target: lease.name,
            set: { holder, expires: until },
            setWhere: or(eq(lease.holder, holder), lt(lease.expires, now)),
          });
        return rowsAffected > 0;
      }),

    release: (webhookId, holder) =>
      withStorage(async () => {
        await db.delete(lease).where(and(eq(lease.name, leaseName(webhookId)), eq(lease.holder, holder)));
      }),

    queue: (webhookId, limit) =>
      withStorage(async () => {
        const found = await db
          .select()
          .from(delivery)
          .innerJoin(webhook, eq(webhook.webhookId, delivery.webhookId))
          .where(pendingOf(webhookId))
          .orderBy(asc(delivery.sequence))
          .limit(limit);
        const [first] = found;
        return (
          first && { endpoint: endpointOf(first.webhook), deliveries: found.map((row) => deliveryOf(row.delivery)) }
        );
      }),

    settle: ({ deliveryId, webhookId, attempts }, { date, state, nextAttemptDate, status, error }) =>
      withStorage(async () => {
        const settled = db
          .update(delivery)
          .set({
            state,
            attempts: attempts + 1,
            nextAttemptDate: nextAttemptDate ?? null,
            lastAttemptDate: date,
            lastStatus: status ?? null,
            lastError: error ?? null,
          })
          .where(eq(delivery.deliveryId, deliveryId));
        if (state === 'pending') await settled;
        else await db.batch([settled, startQueue(webhookId, date)]);
      }),

    deliveries: ({ webhookIds, state, sortOrder, after, limit }) =>
      withStorage(async () => {
        const isNewestFirst = sortOrder === 'desc';
        const direction = isNewestFirst ? desc : asc;
        const sign = sql.raw(isNewestFirst ? '<' : '>');
        const rows = await db
          .select()
          .from(delivery)
          .where(
            and(
              webhookIds && isAmong(delivery.webhookId, webhookIds),
              state && eq(delivery.state, state),
              after && sql`(${delivery.date}, ${delivery.deliveryId}) ${sign} (${after.value}, ${after.id})`,
            ),
          )
          .orderBy(direction(delivery.date), direction(delivery.deliveryId))
          .limit(limit);
        return rows.map(deliveryOf);
      }),

    findDelivery: (deliveryId) =>
      withStorage(async () => {
        const [found] = await db.select().from(delivery).where(eq(delivery.deliveryId, deliveryId));
        return found && deliveryOf(found);
      }),

    replay: ({ deliveryId, webhookId }, now) =>
      withStorage(async () => {
        await db.batch([
          db.update(delivery).set({ state: 'pending', attempts: 0 }).where(eq(delivery.deliveryId, deliveryId)),
          db.update(delivery).set({ nextAttemptDate: null }).where(pendingOf(webhookId)),
          startQueue(webhookId, now),
        ]);
      }),

    prune: ({ deliveredSince, deadSince, perEndpoint }) =>
      withStorage(async () => {
        const isOld = or(
          and(eq(delivery.state, 'delivered'), lt(delivery.date, deliveredSince)),
          and(eq(delivery.state, 'dead'), lt(delivery.date, deadSince)),
        );
        const isBeyond = sql`${delivery.state} <> 'pending' and ${delivery.deliveryId} in (select delivery_id from (select delivery_id, row_number() over (partition by webhook_id order by sequence desc) as place from delivery where state <> 'pending') where place > ${perEndpoint})`;
        const isOrphan = and(
          sql`${webhook.roomId} is not null`,
          sql`not exists (select 1 from ${room} where ${room.roomId} = ${webhook.roomId})`,
          sql`not exists (select 1 from ${outboxEvent} where ${outboxEvent.roomId} = ${webhook.roomId})`,
          sql`not exists (select 1 from ${delivery} where ${delivery.webhookId} = ${webhook.webhookId} and ${delivery.state} = 'pending')`,
        );
        await db.batch([db.delete(delivery).where(isOld), db.delete(delivery).where(isBeyond), ...removal(isOrphan)]);
      }),
  };
}

/**
 * One row for each endpoint that is still there. Its id is made of the event's number and the endpoint's id, so that two
 * hosts that read the same event make it once. It is due at once where nothing waits before it.
 */
function deliveriesOf({ event, body, webhookIds }: FanOut, now: number): SQL {
  const { sequence, name, roomId, date } = event;
  return sql`insert into delivery (delivery_id, webhook_id, sequence, event, room_id, date, body, state, attempts, next_attempt_date)
    select ${`${sequence}-`} || webhook_id, webhook_id, ${sequence}, ${name}, ${roomId ?? null}, ${date}, ${body}, 'pending', 0,
      case when exists (select 1 from delivery waiting where waiting.webhook_id = webhook.webhook_id and waiting.state = 'pending')
        then null else ${now} end
    from webhook where webhook_id in (select value from json_each(${JSON.stringify(webhookIds)}))
    on conflict do nothing`;
}

/** However many there are: SQLite takes a limited number of values in one statement. */
function isAmong(
  column: typeof webhook.roomId | typeof delivery.webhookId | typeof outboxEvent.sequence,
  values: readonly (string | number)[],
): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
}

function leaseName(webhookId: string): string {
  return `webhook:${webhookId}`;
}

function rowOf({ roomId, previousSecret, previousUntil, ...endpoint }: Endpoint): typeof webhook.$inferInsert {
  return {
    ...endpoint,
    roomId: roomId ?? null,
    previousSecret: previousSecret ?? null,
    previousUntil: previousUntil ?? null,
  };
}

function endpointOf(row: EndpointRow): Endpoint {
  return withoutNulls(row);
}

function deliveryOf(row: DeliveryRow): Delivery {
  return withoutNulls(row);
}

type WithoutNulls<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>;
};

/** What a row leaves empty is absent. */
function withoutNulls<T extends object>(row: T): WithoutNulls<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as WithoutNulls<T>;
}
