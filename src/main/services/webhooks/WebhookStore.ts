import type { OutboxEvent, WebhookDialect } from '../../../shared/domain/webhookEvent';

/** Where deliveries go. Dates in milliseconds since the epoch. */
export interface Endpoint {
  webhookId: string;
  /** Absent: of every room. */
  roomId?: string;
  url: string;
  /** In the words of the dialect; empty: every event. */
  events: string[];
  dialect: WebhookDialect;
  secret: string;
  /** The one before, which deliveries are signed with too until `previousUntil`. */
  previousSecret?: string;
  previousUntil?: number;
  enabled: boolean;
  creationDate: number;
}

export const DELIVERY_STATES = ['pending', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One event on its way to one endpoint. Dates in milliseconds since the epoch. */
export interface Delivery {
  deliveryId: string;
  webhookId: string;
  /** Of the event; an endpoint gets its deliveries in this order. */
  sequence: number;
  event: string;
  roomId?: string;
  /** When the event happened. */
  date: number;
  /** As it is sent. */
  body: string;
  state: DeliveryState;
  attempts: number;
  /** Only the first pending one of an endpoint has one; the others wait for it. */
  nextAttemptDate?: number;
  lastAttemptDate?: number;
  lastStatus?: number;
  lastError?: string;
}

/** An event with the number under which it was written down. */
export interface SequencedEvent extends OutboxEvent {
  sequence: number;
}

/** Deliveries with the same body, to be made for these endpoints. */
export interface FanOut {
  event: SequencedEvent;
  body: string;
  webhookIds: string[];
}

/** What came of one try. */
export interface Attempt {
  date: number;
  /** `pending`: again at `nextAttemptDate`. */
  state: DeliveryState;
  nextAttemptDate?: number;
  status?: number;
  error?: string;
}

export interface DeliveryQuery {
  webhookIds?: readonly string[];
  state?: DeliveryState;
  sortOrder: 'asc' | 'desc';
  /** Where the page before ended. */
  after?: { value: string | number; id: string };
  limit: number;
}

/** What is kept of deliveries that are over. */
export interface Retention {
  deliveredSince: number;
  deadSince: number;
  /** The newest of each endpoint, however many there are. */
  perEndpoint: number;
}

export type EndpointChange = Partial<
  Pick<Endpoint, 'url' | 'events' | 'enabled' | 'secret' | 'previousSecret' | 'previousUntil'>
>;

/** Endpoints, what has happened, and what of it is still to be told to whom. */
export interface WebhookStore {
  insert(endpoint: Endpoint): Promise<void>;
  /** Makes these the only endpoints that the room has in this dialect; those that stay as they are keep their secrets. */
  replaceForRoom(roomId: string, dialect: WebhookDialect, endpoints: readonly Endpoint[]): Promise<void>;
  find(webhookId: string): Promise<Endpoint | undefined>;
  /** Of one room, or all; the newest first. */
  list(roomId?: string): Promise<Endpoint[]>;
  /** How many deliveries of each endpoint are to be made, and were given up. */
  counts(webhookIds: readonly string[]): Promise<Map<string, { pending: number; dead: number }>>;
  update(webhookId: string, change: EndpointChange): Promise<Endpoint | undefined>;
  /** With its deliveries. False where there is none. */
  remove(webhookId: string): Promise<boolean>;

  /** What has happened and is in nobody's queue yet, the oldest first. */
  events(limit: number): Promise<SequencedEvent[]>;
  /** Enabled ones of every room, and of these. */
  endpointsFor(roomIds: readonly string[]): Promise<Endpoint[]>;
  /** Puts events into queues and takes them out of the outbox, all or nothing. Done twice it is done once. */
  fanOut(fanOuts: readonly FanOut[], sequences: readonly number[], now: number): Promise<void>;

  /** Endpoints whose first pending delivery is due, the longest overdue first. */
  due(now: number, limit: number): Promise<string[]>;
  /** Takes an endpoint for one host until `until`. False while another has it. */
  claim(webhookId: string, holder: string, now: number, until: number): Promise<boolean>;
  release(webhookId: string, holder: string): Promise<void>;
  /** An endpoint and its first pending deliveries, in order. */
  queue(webhookId: string, limit: number): Promise<{ endpoint: Endpoint; deliveries: Delivery[] } | undefined>;
  /** Writes down a try; where it was the last one, the next delivery in the queue becomes due. */
  settle(delivery: Delivery, attempt: Attempt): Promise<void>;

  deliveries(query: DeliveryQuery): Promise<Delivery[]>;
  findDelivery(deliveryId: string): Promise<Delivery | undefined>;
  /** Back into its place in the queue, due now. */
  replay(delivery: Delivery, now: number): Promise<void>;
  /** Forgets old deliveries, and endpoints of rooms that are gone once they have nothing left to be told. */
  prune(retention: Retention): Promise<void>;
}
