import type { Grid } from './createComposer';

/** How much work a frame is given. */
export interface Step {
  /** The person is looked for in every so many frames. */
  every: number;
  grid: Grid;
}

/** From the best to what nearly every machine can do. Looking in each frame would double the work for a gain nobody sees. */
export const LADDER: readonly Step[] = [
  { every: 2, grid: 'fine' },
  { every: 3, grid: 'fine' },
  { every: 4, grid: 'coarse' },
  { every: 6, grid: 'coarse' },
  { every: 10, grid: 'coarse' },
];

/** Where a machine starts of which nothing is known. */
export const FIRST_STEP = 1;

/** Of the time between two frames: more is too much for a meeting's machine, which has others to draw too. */
const TOO_MUCH = 0.55;
/** A better step is taken where it would need no more than this. The gap keeps it from swinging. */
const PLENTY = 0.3;
/** The last step cannot follow the camera. */
const SLOW = 0.9;
/** What the coarse grid costs of the fine one. */
const COARSE = 0.6;

export interface Cost {
  segmentationMs: number;
  drawingMs: number;
  /** From one frame of the camera to the next. */
  intervalMs: number;
}

/** The share of the time between frames that a step would need, from what the present one does. */
function shareOf(step: Step, present: Step, { segmentationMs, drawingMs, intervalMs }: Cost): number {
  const ratio = step.grid === present.grid ? 1 : step.grid === 'coarse' ? COARSE : 1 / COARSE;
  return (segmentationMs / step.every + drawingMs * ratio) / intervalMs;
}

/** The step to go on with, and whether even the last is too much. */
export function nextStep(at: number, cost: Cost): { at: number; slow: boolean } {
  const present = LADDER[at];
  if (!present) return { at: FIRST_STEP, slow: false };
  const share = (index: number) => {
    const step = LADDER[index];
    return step ? shareOf(step, present, cost) : Number.POSITIVE_INFINITY;
  };
  if (share(at) > TOO_MUCH) {
    if (at < LADDER.length - 1) return { at: at + 1, slow: false };
    return { at, slow: share(at) > SLOW };
  }
  return { at: at > 0 && share(at - 1) < PLENTY ? at - 1 : at, slow: false };
}
