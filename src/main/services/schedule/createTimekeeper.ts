import type { RoomChanges } from '../ledger/createRoomChanges';
import type { MeetingLedger } from '../ledger/MeetingLedger';
import type { Clock, Log, MeetingServer } from '../ports';
import { createPulse, type Pulse } from './createPulse';
import type { Scheduler } from './createScheduler';
import type { Rhythm } from './rhythm';

/** Looking may not take more than this part of the time, however many meetings run. */
const LOOK_LOAD = 1 / 4;
/** The clock is looked at this often at least, because another host may have changed what is due. Milliseconds. */
const LONGEST_WAIT_MS = 30_000;
/** What is due and cannot be done is not tried again sooner. Milliseconds. */
const SHORTEST_WAIT_MS = 1000;
/** After a change, what is due may be something else. Milliseconds. */
const AFTER_CHANGE_MS = 250;

/** Keeps the ledger true and the schedule kept while a host runs. */
export interface Timekeeper {
  start(): void;
  close(): Promise<void>;
}

interface Options {
  ledger: MeetingLedger;
  scheduler: Scheduler;
  changes: RoomChanges;
  server: MeetingServer;
  rhythm: Pick<Rhythm, 'watchedMs' | 'unwatchedMs'>;
  now: Clock;
  log: Log;
}

export function createTimekeeper({ ledger, scheduler, changes, server, rhythm, now, log }: Options): Timekeeper {
  const { watchedMs, unwatchedMs } = rhythm;
  let pulses: Pulse[] = [];
  let stops: (() => void)[] = [];

  async function look(): Promise<number> {
    const started = performance.now();
    await ledger.reconcile();
    const took = performance.now() - started;
    return Math.max(changes.isWatched() ? watchedMs : unwatchedMs, took / LOOK_LOAD);
  }

  async function keepSchedule(): Promise<number> {
    const next = await scheduler.tick();
    if (next === undefined) return LONGEST_WAIT_MS;
    return Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, next - now()));
  }

  return {
    start() {
      if (pulses.length > 0) return;
      const looking = createPulse({ work: look, retryMs: unwatchedMs, what: 'reconciliation', log });
      const schedule = createPulse({ work: keepSchedule, retryMs: unwatchedMs, what: 'schedule', log });
      pulses = [looking, schedule];
      stops = [
        server.onStatus(() => looking.wake()),
        changes.subscribeHere(() => schedule.wake(AFTER_CHANGE_MS)),
        changes.onWatched(() => looking.wake()),
      ];
    },
    async close() {
      for (const stop of stops) stop();
      await Promise.all(pulses.map((pulse) => pulse.close()));
      pulses = [];
      await ledger.close().catch((error: unknown) => log.warn({ err: error }, 'A lease was not given back'));
    },
  };
}
