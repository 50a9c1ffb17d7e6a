import type { Log } from '../ports';
import { RHYTHM } from '../schedule/rhythm';
import type { ChangeStore } from './ChangeStore';

/** So many of the last changes are told again when someone begins to listen. */
const RECENT = 5;
/** How often old notes of changes are thrown away. Milliseconds. */
const PRUNE_EVERY_MS = 600_000;

/** Tells which rooms something has changed about. */
export interface RoomChanges {
  /** Something about this room has changed here: its listeners hear of it at once. */
  changed(roomId: string): void;
  /** Changes on other hosts are heard of within seconds, while anyone listens; changes here perhaps twice. */
  subscribe(listener: (roomId: string) => void): () => void;
  /** Only what changes here. */
  subscribeHere(listener: (roomId: string) => void): () => void;
  /** Whether anyone listens to changes everywhere. */
  isWatched(): boolean;
  /** Calls back when someone begins to. */
  onWatched(listener: () => void): () => void;
  close(): void;
}

export function createRoomChanges(store: ChangeStore, log: Log, pollMs = RHYTHM.changesMs): RoomChanges {
  const listeners = new Set<(roomId: string) => void>();
  const watchListeners = new Set<() => void>();
  const listenersHere = new Set<(roomId: string) => void>();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let last: number | undefined;
  let prunedAt = Date.now();
  let isClosed = false;

  const tell = (roomId: string): void => {
    for (const listener of [...listeners]) listener(roomId);
  };

  async function look(): Promise<void> {
    timer = undefined;
    isLooking = true;
    try {
      // Whoever has begun to listen may have read just before a change that is there by the time of the first look.
      const found = await store.since(last ?? Math.max(0, (await store.last()) - RECENT));
      last = found.last;
      for (const roomId of found.roomIds) tell(roomId);
      if (Date.now() - prunedAt > PRUNE_EVERY_MS) {
        prunedAt = Date.now();
        await store.prune();
      }
    } catch (error) {
      if (!isClosed) log.warn({ err: error }, 'Changes made by other hosts could not be read');
    }
    isLooking = false;
    schedule(pollMs);
  }

  function schedule(delayMs: number): void {
    if (isClosed || isLooking || timer || listeners.size === 0) return;
    timer = setTimeout(() => void look(), delayMs);
    timer.unref();
  }

  return {
    changed(roomId) {
      for (const listener of [...listenersHere]) listener(roomId);
      tell(roomId);
    },
    isWatched: () => listeners.size > 0,
    onWatched(listener) {
      watchListeners.add(listener);
      return () => watchListeners.delete(listener);
    },
    subscribeHere(listener) {
      listenersHere.add(listener);
      return () => listenersHere.delete(listener);
    },
    subscribe(listener) {
      listeners.add(listener);
      schedule(0);
      if (listeners.size === 1) for (const tellWatched of [...watchListeners]) tellWatched();
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
