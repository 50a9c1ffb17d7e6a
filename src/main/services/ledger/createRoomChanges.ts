import type { Log } from '../ports';
import type { ChangeStore } from './ChangeStore';

/** How often the database is asked what other hosts have changed, while someone wants to know. Milliseconds. */
const POLL_MS = 2000;
/** Changes here are told to all listeners; those in the database come again through it. Milliseconds. */
const PRUNE_EVERY_MS = 600_000;

/** Tells which rooms something has changed about. */
export interface RoomChanges {
  /** Something about this room has changed here: its listeners hear of it at once. */
  changed(roomId: string): void;
  /** Changes on other hosts are heard of within seconds, while anyone listens. */
  subscribe(listener: (roomId: string) => void): () => void;
  close(): void;
}

export function createRoomChanges(store: ChangeStore, log: Log, pollMs = POLL_MS): RoomChanges {
  const listeners = new Set<(roomId: string) => void>();
  let timer: NodeJS.Timeout | undefined;
  let last: number | undefined;
  let prunedAt = Date.now();
  let isClosed = false;

  const tell = (roomId: string): void => {
    for (const listener of [...listeners]) listener(roomId);
  };

  async function look(): Promise<void> {
    try {
      const before = last;
      if (before === undefined) {
        last = await store.last();
      } else {
        const found = await store.since(before);
        last = found.last;
        for (const roomId of found.roomIds) tell(roomId);
      }
      if (Date.now() - prunedAt > PRUNE_EVERY_MS) {
        prunedAt = Date.now();
        await store.prune();
      }
    } catch (error) {
      if (!isClosed) log.warn({ err: error }, 'Changes made by other hosts could not be read');
    }
    timer = undefined;
    schedule(pollMs);
  }

  function schedule(delayMs: number): void {
    if (isClosed || timer || listeners.size === 0) return;
    timer = setTimeout(() => void look(), delayMs);
    timer.unref();
  }

  return {
    changed: tell,
    subscribe(listener) {
      listeners.add(listener);
      schedule(0);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        timer = undefined;
        last = undefined;
      };
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
