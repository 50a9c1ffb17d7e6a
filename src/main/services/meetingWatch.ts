import type { Meeting } from '../../shared/domain/meeting';
import type { Clock, Log, MeetingServer } from './ports';

/** How long an answer about who is inside may be shown again. */
const FRESH_MS = 1000;
/** Pause between looks while someone watches and no webhook tells us. */
const POLL_MS = 2000;
/** A look may not take more than this part of the time, however many meetings run. */
const POLL_LOAD = 1 / 4;
/** A list of rooms waits for live state no longer than this. */
const PATIENCE_MS = 1500;
/** After a failed look, lists do without live state for this long. */
const DESPAIR_MS = 3000;
/** `lastMeetingDate` is written at most this often while a meeting runs. */
const SEEN_EVERY_MS = 30_000;

/** Live truth about who is inside. LiveKit has it; this asks no more often than is useful. */
export interface MeetingWatch {
  /** The running meetings of these rooms, as far as they are known in time. Never throws. */
  glance(roomIds: readonly string[]): Promise<Map<string, Meeting>>;
  /** The same, certain and fresh, or a Fault. */
  ask(roomIds: readonly string[]): Promise<Map<string, Meeting>>;
  /** Something about this room, or about any, has changed. */
  changed(roomId?: string): void;
  /** Calls the listener whenever a room or who is inside may have changed. Looks at the server only while there are listeners. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

interface Options {
  server: MeetingServer;
  /** Remembers that people were inside. */
  markSeen(roomIds: readonly string[], date: number): Promise<void>;
  now: Clock;
  log: Log;
  pollMs?: number;
}

export function createMeetingWatch({ server, markSeen, now, log, pollMs = POLL_MS }: Options): MeetingWatch {
  const listeners = new Set<() => void>();
  const cache = new Map<string, { at: number; meeting: Promise<Meeting | undefined> }>();
  const seenAt = new Map<string, number>();
  let hopelessUntil = 0;
  let timer: NodeJS.Timeout | undefined;
  let lastSignature: string | undefined;
  let isLooking = false;
  let closed = false;

  const notify = () => {
    for (const listener of listeners) listener();
  };
  const stopStatus = server.onStatus(() => {
    cache.clear();
    hopelessUntil = 0;
    notify();
  });

  async function ask(roomIds: readonly string[]): Promise<Map<string, Meeting>> {
    const meetings = await server.meetings(roomIds);
    remember(meetings);
    return meetings;
  }

  function remember(meetings: Map<string, Meeting>): void {
    const due = [...meetings]
      .filter(([id, { participants }]) => participants.length > 0 && now() - (seenAt.get(id) ?? 0) >= SEEN_EVERY_MS)
      .map(([id]) => id);
    if (due.length === 0) return;
    for (const id of seenAt.keys()) if (now() - (seenAt.get(id) ?? 0) >= SEEN_EVERY_MS) seenAt.delete(id);
    for (const id of due) seenAt.set(id, now());
    markSeen(due, now()).catch((error: unknown) => log.warn({ err: error }, 'The date of a meeting was not stored'));
  }

  async function cached(roomIds: readonly string[]): Promise<Map<string, Meeting>> {
    const stale = roomIds.filter((id) => now() - (cache.get(id)?.at ?? Number.NEGATIVE_INFINITY) >= FRESH_MS);
    if (stale.length > 0) {
      const answer = ask(stale);
      for (const [id, { at }] of cache) if (now() - at >= FRESH_MS) cache.delete(id);
      for (const id of stale) cache.set(id, { at: now(), meeting: answer.then((meetings) => meetings.get(id)) });
    }
    try {
      const found = await Promise.all(roomIds.map(async (id) => [id, await cache.get(id)?.meeting] as const));
      return new Map(found.filter((entry): entry is [string, Meeting] => entry[1] !== undefined));
    } catch (error) {
      for (const id of stale) cache.delete(id);
      hopelessUntil = now() + DESPAIR_MS;
      throw error;
    }
  }

  async function look(): Promise<void> {
    const started = Date.now();
    timer = undefined;
    isLooking = true;
    try {
      const meetings = await server.meetings();
      remember(meetings);
      const signature = signatureOf(meetings);
      if (lastSignature !== undefined && signature !== lastSignature) {
        cache.clear();
        notify();
      }
      lastSignature = signature;
    } catch {
      // The server's own status says that it is away; rooms are shown without live state meanwhile.
      if (lastSignature) notify();
      lastSignature = '';
    }
    isLooking = false;
    if (!closed && listeners.size > 0) schedule(Math.max(pollMs, (Date.now() - started) / POLL_LOAD));
  }

  function schedule(delayMs: number): void {
    timer = setTimeout(() => void look(), delayMs);
    timer.unref();
  }

  return {
    ask,
    async glance(roomIds) {
      if (roomIds.length === 0 || now() < hopelessUntil) return new Map();
      const nothing = new Map<string, Meeting>();
      let impatience: NodeJS.Timeout | undefined;
      const patience = new Promise<Map<string, Meeting>>((resolve) => {
        impatience = setTimeout(() => resolve(nothing), PATIENCE_MS);
      });
      try {
        return await Promise.race([cached(roomIds).catch(() => nothing), patience]);
      } finally {
        clearTimeout(impatience);
      }
    },
    changed(roomId) {
      if (roomId) cache.delete(roomId);
      else cache.clear();
      notify();
    },
    subscribe(listener) {
      listeners.add(listener);
      if (!timer && !isLooking && !closed) schedule(0);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        timer = undefined;
        lastSignature = undefined;
      };
    },
    close() {
      closed = true;
      stopStatus();
      clearTimeout(timer);
      listeners.clear();
    },
  };
}

function signatureOf(meetings: Map<string, Meeting>): string {
  return [...meetings]
    .map(([id, { startDate, participants }]) =>
      [id, startDate, ...participants.map((one) => one.identity).sort()].join(),
    )
    .sort()
    .join(';');
}
