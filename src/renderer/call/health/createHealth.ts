import { createReadable, type Readable } from '../readable';
import { CAUSES, type Cause, type Distress, diagnose } from './diagnose';
import { digestStats } from './digestStats';
import { climb, type LadderState, refuse, STEADY, type Step, type Taken } from './ladder';
import { type Measurement, measure } from './measure';
import type { ReadStats } from './readStats';
import type { StatsSnapshot } from './StatsSnapshot';

/** How often we look. Milliseconds. */
const LOOK_MS = 2000;
/** So many tracks more make a look as dear again: with a hundred people we look every ten seconds. */
const TRACKS_PER_LOOK = 30;
/** A look that comes later than this saw nothing of the time between: the computer slept. Milliseconds. */
const SLEPT_MS = 12_000;
/** Nothing at all has come for so long: the way is gone, whatever is believed of it. Milliseconds. */
const DEAD_MS = 6000;

/** What is given up for now, and why. */
export interface HealthState {
  taken: readonly Taken[];
  /** About to be taken, unless the person wants it kept. */
  announced?: Taken;
  /** What the person wants kept. */
  refused: readonly Step[];
}

/** Two looks at the figures, the newer last; undefined before the second. */
export interface Figures {
  before: StatsSnapshot;
  now: StatsSnapshot;
  measured: Measurement;
}

/** Watches how the call goes, gives up what it must, and has it back when it can. */
export interface Health {
  readonly state: Readable<HealthState>;
  /** What was counted at the last look. */
  readonly figures: Readable<Figures | undefined>;
  /** The person wants it kept, or has it again by their own hand. */
  keep(step: Step): void;
  dispose(): void;
}

/** What the steps do, and whether there is anything to do. */
export interface HealthEffects {
  canTake(step: Step): boolean;
  take(step: Step): void;
  takeBack(step: Step): void;
}

interface HealthParts {
  readStats: ReadStats;
  effects: HealthEffects;
  /** Milliseconds since the last question in which the page could do nothing else. */
  takeBlockedMs: () => number;
  isConnected: () => boolean;
  /** Nothing comes any more, though everybody believes that we are connected; or the computer has slept. */
  onDead: () => void;
  now: () => number;
}

const NOTHING: HealthState = { taken: [], refused: [] };

export function createHealth(parts: HealthParts): Health {
  const { readStats, effects, takeBlockedMs, isConnected, onDead, now } = parts;
  const state = createReadable<HealthState>(NOTHING);
  const figures = createReadable<Figures | undefined>(undefined);
  let ladder: LadderState = STEADY;
  let last: StatsSnapshot | undefined;
  let lookedAt = now();
  let aliveAt = now();
  let dueAt = 0;

  const become = (next: LadderState) => {
    const before = ladder.taken.map(({ step }) => step);
    const after = next.taken.map(({ step }) => step);
    if (next.taken !== ladder.taken || next.announced !== ladder.announced) {
      const { taken, refused, announced } = next;
      state.set({ taken, refused, ...(announced ? { announced } : {}) });
    }
    ladder = next;
    for (const step of before) if (!after.includes(step)) effects.takeBack(step);
    for (const step of after) if (!before.includes(step)) effects.take(step);
  };

  const look = async () => {
    const at = now();
    const slept = at - lookedAt > SLEPT_MS;
    lookedAt = at;
    if (!isConnected()) {
      last = undefined;
      aliveAt = at;
      return;
    }
    if (slept) {
      last = undefined;
      aliveAt = at;
      return onDead();
    }
    if (at < dueAt) return;
    const snapshot = digestStats(await readStats(), at);
    const tracks = snapshot.sent.length + snapshot.received.length;
    // Half a look early, so that the timer's own jitter leaves none out.
    dueAt = at + LOOK_MS * (Math.floor(tracks / TRACKS_PER_LOOK) + 0.5);
    const before = last;
    last = snapshot;
    const blockedMs = takeBlockedMs();
    if (!before) return;
    const measured = measure(before, snapshot, blockedMs);
    figures.set({ before, now: snapshot, measured });
    if (measured.isAlive) aliveAt = at;
    else if (at - aliveAt >= DEAD_MS) {
      aliveAt = at;
      return onDead();
    }
    become(climb(ladder, distressIn(measured), effects.canTake, at));
  };

  let looking = false;
  const timer = setInterval(() => {
    // A look that takes longer than the time between two is the slow computer's own news.
    if (looking) return;
    looking = true;
    look()
      .catch((error: unknown) => console.warn('The figures of the call could not be read', error))
      .finally(() => {
        looking = false;
      });
  }, LOOK_MS);

  return {
    state,
    figures,
    keep: (step) => become(refuse(ladder, step)),
    dispose: () => clearInterval(timer),
  };
}

/** While nothing arrives at all, nothing is known either. */
function distressIn(measured: Measurement): Record<Cause, Distress> {
  if (measured.isAlive) return diagnose(measured);
  return Object.fromEntries(CAUSES.map((cause) => [cause, 'between'])) as Record<Cause, Distress>;
}
