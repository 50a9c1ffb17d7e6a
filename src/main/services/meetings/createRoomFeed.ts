import { type BreakoutSession, isOpen } from '../../../shared/domain/breakout';
import type { Meeting, MeetingRecord } from '../../../shared/domain/meeting';
import type { MeetingTimer } from '../../../shared/domain/meetingTimer';
import type { Place } from '../../../shared/domain/place';
import type { Room } from '../../../shared/domain/room';
import type { Knock } from './KnockStore';
import type { MeetingDeps } from './MeetingDeps';

/** Whoever was not there to be answered for this long has gone. */
export const ABSENT_MS = 30_000;
/** What was read counts for this long where nobody says that it has changed. Milliseconds. */
const FRESH_MS = 1000;

/** What goes on in a room, read at once. */
export interface RoomSnapshot {
  room?: Room;
  meeting?: MeetingRecord;
  /** Who is inside; absent where no meeting runs. */
  inside?: Meeting;
  /** By identity. */
  places: Map<string, Place>;
  /** Those of the running meeting that people can be in now. */
  breakouts?: BreakoutSession;
  /** Who waits in the lobby and is there, the longest waiting first. */
  waiting: Knock[];
  /** See `PollStore.revision`. */
  pollsRevision: number;
  timer?: MeetingTimer;
}

/** One reading for all who follow a room: each change wakes all of them, and there may be hundreds. */
export interface RoomFeed {
  snapshot(roomId: string): Promise<RoomSnapshot>;
  /** Calls the listener when something about the room has changed, on this host or, a little later, on another. */
  subscribe(roomId: string, listener: () => void): () => void;
}

type Deps = Pick<
  MeetingDeps,
  'rooms' | 'places' | 'knocks' | 'polls' | 'timers' | 'breakouts' | 'ledger' | 'changes' | 'now'
>;

export function createRoomFeed({
  rooms,
  places,
  knocks,
  polls,
  timers,
  breakouts,
  ledger,
  changes,
  now,
}: Deps): RoomFeed {
  interface Followed {
    listeners: Set<() => void>;
    end(): void;
    last?: { at: number; snapshot: Promise<RoomSnapshot> };
  }
  const followed = new Map<string, Followed>();

  async function read(roomId: string): Promise<RoomSnapshot> {
    const running = ledger.current(roomId);
    const [room, meeting, inside, held, waiting, pollsRevision = 0, timer, session] = await Promise.all([
      rooms.find(roomId),
      running,
      ledger.inside([roomId]),
      places.list(roomId),
      knocks.waiting(roomId, now() - ABSENT_MS),
      running.then((found) => found && polls.revision(found.meetingId)),
      running.then((found) => found && timers.find(found.meetingId)),
      breakouts.running(roomId),
    ]);
    const byIdentity = new Map(held.map((place) => [place.identity, place]));
    const isDivided = session && session.meetingId === meeting?.meetingId && isOpen(session, now());
    return {
      ...{ room, meeting, inside: inside.get(roomId), places: byIdentity, waiting, pollsRevision, timer },
      ...(isDivided ? { breakouts: session } : {}),
    };
  }

  function follow(roomId: string): Followed {
    const known = followed.get(roomId);
    if (known) return known;
    const listeners = new Set<() => void>();
    const entry: Followed = {
      listeners,
      end: changes.subscribe((changedId) => {
        if (changedId !== roomId) return;
        // A reading that was begun before may be without the change.
        entry.last = undefined;
        for (const listener of [...listeners]) listener();
      }),
    };
    followed.set(roomId, entry);
    return entry;
  }

  return {
    snapshot(roomId) {
      const entry = followed.get(roomId);
      if (!entry) return read(roomId);
      if (entry.last && performance.now() - entry.last.at < FRESH_MS) return entry.last.snapshot;
      const snapshot = read(roomId);
      entry.last = { at: performance.now(), snapshot };
      return snapshot;
    },

    subscribe(roomId, listener) {
      const entry = follow(roomId);
      entry.listeners.add(listener);
      return () => {
        entry.listeners.delete(listener);
        if (entry.listeners.size > 0 || followed.get(roomId) !== entry) return;
        followed.delete(roomId);
        entry.end();
      };
    },
  };
}
