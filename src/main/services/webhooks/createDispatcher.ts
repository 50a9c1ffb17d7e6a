import { retryDelay } from '../../../shared/domain/retryDelay';
import type { Clock, Log, RoomStore } from '../ports';
import type { RoomLinks } from './bodies/openviduRoom';
import type { Sender } from './createSender';
import { deliveryHeaders } from './deliveryHeaders';
import { planFanOut } from './planFanOut';
import type { Attempt, Delivery, Endpoint, WebhookStore } from './WebhookStore';

/** How often a host looks for what others have written down. */
const POLL_MS = 1000;
/** What happens at once here is worked on together. */
const GATHER_MS = 20;
/** A host that dies keeps an endpoint from the others for so long; well above the longest try. */
export const CLAIM_MS = 30_000;
/** Endpoints served at once. A silent one holds its place for as long as a try may take. */
const SLOTS = 64;
const EVENTS_AT_ONCE = 100;
/** Read together; a change of the endpoint counts after them. */
const DELIVERIES_AT_ONCE = 10;
const PRUNE_EVERY_MS = 600_000;
const DAY_MS = 24 * 3_600_000;
const DELIVERED_KEPT_MS = 7 * DAY_MS;
const DEAD_KEPT_MS = 30 * DAY_MS;
const KEPT_PER_ENDPOINT = 1000;

/** Brings what has happened from the outbox to the endpoints. Any number of hosts may run one on the same database. */
export interface Dispatcher {
  /** Looks for work from now on. */
  start(): void;
  /** There may be something new: looks now. */
  nudge(): void;
  /** This host has written events down: looks in a moment. */
  noteEvents(): void;
  /** Does everything that is due now, without ever looking again. For tests that move the clock. */
  work(): Promise<void>;
  /** Ends; what is under way is cut and will be sent again. */
  stop(): Promise<void>;
}

interface Options {
  store: WebhookStore;
  rooms: Pick<RoomStore, 'findMany'>;
  sender: Sender;
  /** What links in bodies begin with; undefined where the host does not know by which address it is reached. */
  linkHost: string | undefined;
  version: string;
  /** Tells this host's claims from those of others. */
  holder: string;
  now: Clock;
  /** 0 to 1. */
  chance: () => number;
  log: Log;
}

export function createDispatcher(options: Options): Dispatcher {
  const { store, rooms, sender, linkHost, version, holder, now, chance, log } = options;
  /** Each tells at its end whether anything was tried. */
  const busy = new Map<string, Promise<boolean>>();
  let looking: Promise<void> | undefined;
  let isDue = false;
  let isStarted = false;
  let isStopped = false;
  let alarm: { timer: NodeJS.Timeout; at: number } | undefined;
  let nextPrune = 0;

  function wakeIn(delay: number): void {
    const at = performance.now() + delay;
    if (!isStarted || isStopped || (alarm && alarm.at <= at)) return;
    clearTimeout(alarm?.timer);
    const ring = () => {
      // One that has rung must not keep the next from being set.
      alarm = undefined;
      nudge();
    };
    alarm = { at, timer: setTimeout(ring, delay) };
    alarm.timer.unref();
  }

  function nudge(): void {
    isDue = true;
    if (looking || !isStarted || isStopped) return;
    clearTimeout(alarm?.timer);
    alarm = undefined;
    looking = (async () => {
      while (isDue && !isStopped) {
        isDue = false;
        await look();
      }
    })()
      .catch((error: unknown) => {
        if (!isStopped) log.warn({ err: error }, 'Webhooks could not be worked on; will try again');
      })
      .finally(() => {
        looking = undefined;
        wakeIn(POLL_MS);
      });
  }

  /** Puts events into queues and starts on the endpoints that are due. */
  async function look(): Promise<void> {
    await fanOut();
    if (now() >= nextPrune) {
      nextPrune = now() + PRUNE_EVERY_MS;
      const [deliveredSince, deadSince] = [now() - DELIVERED_KEPT_MS, now() - DEAD_KEPT_MS];
      await store.prune({ deliveredSince, deadSince, perEndpoint: KEPT_PER_ENDPOINT });
    }
    if (busy.size >= SLOTS) return;
    const due = (await store.due(now(), SLOTS)).filter((id) => !busy.has(id)).slice(0, SLOTS - busy.size);
    for (const webhookId of due) busy.set(webhookId, serve(webhookId));
  }

  async function fanOut(): Promise<void> {
    for (;;) {
      const events = await store.events(EVENTS_AT_ONCE);
      if (events.length === 0 || isStopped) return;
      const roomIds = [...new Set(events.flatMap(({ roomId }) => roomId ?? []))];
      const endpoints = await store.endpointsFor(roomIds);
      const links = new Map<string, RoomLinks>();
      if (linkHost !== undefined && endpoints.some(({ dialect }) => dialect === 'openvidu')) {
        for (const { roomId, secrets } of await rooms.findMany(roomIds)) links.set(roomId, { host: linkHost, secrets });
      }
      const plan = planFanOut(events, endpoints, (roomId) => links.get(roomId));
      await store.fanOut(
        plan,
        events.map(({ sequence }) => sequence),
        now(),
      );
    }
  }

  async function serve(webhookId: string): Promise<boolean> {
    let hasTried = false;
    try {
      hasTried = await drain(webhookId);
    } catch (error) {
      if (!isStopped) log.warn({ err: error, webhookId }, 'A webhook could not be delivered; will try again');
    } finally {
      busy.delete(webhookId);
      // Its place may be taken by one that had to wait for it.
      if (hasTried) nudge();
    }
    return hasTried;
  }

  /** Delivers what is due at one endpoint, in order. */
  async function drain(webhookId: string): Promise<boolean> {
    let hasTried = false;
    if (!(await store.claim(webhookId, holder, now(), now() + CLAIM_MS))) return hasTried;
    let claimed = now();
    /** False where another host has taken over. */
    const hold = async (): Promise<boolean> => {
      if (now() - claimed <= CLAIM_MS / 3) return true;
      claimed = now();
      return store.claim(webhookId, holder, claimed, claimed + CLAIM_MS);
    };
    try {
      for (let isGoingOn = true; isGoingOn; ) {
        isGoingOn = false;
        const queue = await store.queue(webhookId, DELIVERIES_AT_ONCE);
        if (!queue?.endpoint.enabled || (queue.deliveries[0]?.nextAttemptDate ?? 0) > now()) break;
        for (const delivery of queue.deliveries) {
          if (isStopped || !(await hold())) return hasTried;
          const attempt = await attemptOf(queue.endpoint, delivery);
          // Cut short by our own end: as if it had not been tried.
          if (isStopped) return hasTried;
          await store.settle(delivery, attempt);
          hasTried = true;
          isGoingOn = attempt.nextAttemptDate === undefined;
          if (attempt.nextAttemptDate !== undefined) wakeIn(Math.max(0, attempt.nextAttemptDate - now()));
          if (!isGoingOn) break;
        }
      }
    } finally {
      await store.release(webhookId, holder);
    }
    return hasTried;
  }

  async function attemptOf(endpoint: Endpoint, delivery: Delivery): Promise<Attempt> {
    const { deliveryId, event, body } = delivery;
    const headers = deliveryHeaders({ endpoint, deliveryId, event, body, version, now: now() });
    const { delivered, isGone, status, error } = await sender.send(endpoint.url, headers, body);
    const date = now();
    if (delivered) return { date, state: 'delivered', status };
    const delay = isGone ? undefined : retryDelay(delivery.attempts + 1, date - delivery.date, chance());
    if (delay === undefined) return { date, state: 'dead', status, error };
    return { date, state: 'pending', nextAttemptDate: date + delay, status, error };
  }

  return {
    start() {
      isStarted = true;
      nudge();
    },
    nudge,
    noteEvents: () => wakeIn(GATHER_MS),
    async work() {
      for (let hasTried = true; hasTried; ) {
        await look();
        hasTried = (await Promise.all(busy.values())).some(Boolean);
      }
    },
    async stop() {
      isStopped = true;
      clearTimeout(alarm?.timer);
      sender.close();
      await Promise.allSettled([looking, ...busy.values()]);
    },
  };
}
