import { CAUSES, type Cause, type Distress } from './diagnose';

/**
 * What is given up, in this order and one at a time: the background, then size and frames of our picture, then most of
 * the others' pictures, then all of them, and at last our own. Sound is never touched.
 */
export const STEPS = ['background', 'send', 'videos', 'videosOff', 'cameraOff'] as const;
export type Step = (typeof STEPS)[number];

/** What helps against what. */
const HELPS: Record<Cause, readonly Step[]> = {
  cpu: STEPS,
  networkUp: ['send', 'cameraOff'],
  networkDown: ['videos', 'videosOff'],
};
/** Taken only where it hurts. */
const LAST_RESORTS: readonly Step[] = ['videos', 'videosOff', 'cameraOff'];

/**
 * How long it must go wrong before each step, and hurt before the last ones. What people see of one another is taken away
 * late: most trouble is over by then, and nobody likes to be switched off. Milliseconds.
 */
const NEEDED_MS: Record<Step, number> = {
  background: 6000,
  send: 6000,
  videos: 10_000,
  videosOff: 15_000,
  cameraOff: 30_000,
};
/** Between one step and the next. Milliseconds. */
const NEXT_STEP_MS = 8000;
/** A computer is often busy for a while: so long must it hurt before pictures are taken away for it. Milliseconds. */
const BUSY_MS = 15_000;
/** How long all must be well before a step is taken back; doubled each time that was too early. Milliseconds. */
const CALM_MS = 16_000;
const CALM_MAX_MS = 256_000;
/** Trouble this soon after a step was taken back came from that. Milliseconds. */
const RELAPSE_MS = 30_000;
/** Nobody's room is shown to others without a word: so long before the background goes, they are told. Milliseconds. */
export const WARNING_MS = 10_000;

export interface Taken {
  step: Step;
  cause: Cause;
}

export interface LadderState {
  /** In the order in which they were taken. */
  taken: readonly Taken[];
  /** About to be taken, at this time. */
  announced?: Taken & { at: number };
  /** What the person wants kept, as long as the call lasts. */
  refused: readonly Step[];
  /** Since when each cause goes wrong; and hurts. */
  wrongSince: Partial<Record<Cause, number>>;
  hurtsSince: Partial<Record<Cause, number>>;
  /** Since when all is well. */
  calmSince?: number;
  calmMs: number;
  /** When a step was last taken, or taken back. */
  takenAt: number;
  takenBackAt: number;
}

export const STEADY: LadderState = {
  taken: [],
  refused: [],
  wrongSince: {},
  hurtsSince: {},
  calmMs: CALM_MS,
  takenAt: Number.NEGATIVE_INFINITY,
  takenBackAt: Number.NEGATIVE_INFINITY,
};

/** One look: what is given up, or had again, after this diagnosis. `canTake`: there is something to give up. */
export function climb(
  before: LadderState,
  distress: Record<Cause, Distress>,
  canTake: (step: Step) => boolean,
  now: number,
): LadderState {
  const state = follow(before, distress, now);
  const due = nextStep(state, canTake, now);
  const { announced } = state;
  if (announced) {
    const isStillDue = distress[announced.cause] !== 0 && canTake(announced.step);
    if (!isStillDue) return without(state);
    return now >= announced.at ? take(without(state), announced, now) : state;
  }
  if (due)
    return due.step === 'background'
      ? { ...state, announced: { ...due, at: now + WARNING_MS } }
      : take(state, due, now);
  const isCalm = state.calmSince !== undefined && now - Math.max(state.calmSince, state.takenBackAt) >= state.calmMs;
  if (isCalm && state.taken.length > 0) return { ...state, taken: state.taken.slice(0, -1), takenBackAt: now };
  return state;
}

/** The person wants it kept, or has it back by their own hand. */
export function refuse(state: LadderState, step: Step): LadderState {
  const announced = state.announced?.step === step ? undefined : state.announced;
  return {
    ...without(state),
    ...(announced ? { announced } : {}),
    taken: state.taken.filter((taken) => taken.step !== step),
    refused: state.refused.includes(step) ? state.refused : [...state.refused, step],
  };
}

function without({ announced: _, ...state }: LadderState): LadderState {
  return state;
}

function take(state: LadderState, { step, cause }: Taken, now: number): LadderState {
  // It was too early to have more again: next time we wait longer.
  const isRelapse = now - state.takenBackAt < RELAPSE_MS;
  return {
    ...state,
    taken: [...state.taken, { step, cause }],
    takenAt: now,
    calmMs: isRelapse ? Math.min(state.calmMs * 2, CALM_MAX_MS) : state.calmMs,
  };
}

function follow(state: LadderState, distress: Record<Cause, Distress>, now: number): LadderState {
  const wrongSince: LadderState['wrongSince'] = {};
  const hurtsSince: LadderState['hurtsSince'] = {};
  for (const cause of CAUSES) {
    const grade = distress[cause];
    const wasWrong = state.wrongSince[cause];
    // "Between" goes on with what was, and begins nothing.
    if (grade === 1 || grade === 2) wrongSince[cause] = wasWrong ?? now;
    else if (grade === 'between' && wasWrong !== undefined) wrongSince[cause] = wasWrong;
    if (grade === 2) hurtsSince[cause] = state.hurtsSince[cause] ?? now;
  }
  const isWell = CAUSES.every((cause) => distress[cause] === 0);
  const { calmSince: _, ...rest } = state;
  return { ...rest, wrongSince, hurtsSince, ...(isWell ? { calmSince: state.calmSince ?? now } : {}) };
}

function nextStep(state: LadderState, canTake: (step: Step) => boolean, now: number): Taken | undefined {
  if (now - state.takenAt < NEXT_STEP_MS) return undefined;
  for (const cause of CAUSES) {
    const step = HELPS[cause].find(
      (one) => !state.refused.includes(one) && !state.taken.some((taken) => taken.step === one) && canTake(one),
    );
    if (!step) continue;
    const isLast = LAST_RESORTS.includes(step);
    const since = isLast ? state.hurtsSince[cause] : state.wrongSince[cause];
    const neededMs = Math.max(NEEDED_MS[step], isLast && cause === 'cpu' ? BUSY_MS : 0);
    if (since !== undefined && now - since >= neededMs) return { step, cause };
  }
  return undefined;
}
