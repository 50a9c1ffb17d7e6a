import type { Delegate } from '../types';
import { chooseDelegate } from './chooseDelegate';
import { createLastingSegmenter, type LastingSegmenter } from './createLastingSegmenter';
import { createPainter } from './createPainter';
import { createPipeline, type FrameCost, type Pipeline } from './createPipeline';
import kernelsUrl from './kernels/planes.wasm?url';
import { FIRST_STEP, LADDER, nextStep, type Step } from './ladder';
import type { Beginning, FromWorker } from './messages';
import { openKernels } from './openKernels';

/** The pipeline, and how much work it gives each frame. */
export interface Engine {
  pipeline: Pipeline;
  /** Loads what finds people, which takes a moment and much memory; once. */
  findPeople(): Promise<void>;
  step(): Step;
}

/** How often figures are told and the step thought over. */
const TELL_EVERY_MS = 1000;
/** From one frame to the next; longer is a pause. */
const PAUSE_MS = 700;
/** After a change, what it costs must be seen first. */
const SETTLE_MS = 2000;
/** No camera gives fewer frames than this for its own reasons; slower ones are slow because of the machine. */
const SLOWEST_FPS = 15;

export async function openEngine(first: Beginning, tell: (message: FromWorker) => void): Promise<Engine> {
  const response = await fetch(new URL(kernelsUrl, self.location.href));
  const kernels = await openKernels(await response.arrayBuffer());
  let people: Promise<void> | undefined;
  let segmenter: LastingSegmenter | undefined;
  let delegate: Delegate | undefined;
  const remembered = first.step;
  const known = LADDER.findIndex(({ every, grid }) => every === remembered?.every && grid === remembered.grid);
  let at = known < 0 ? FIRST_STEP : known;
  let slow = false;
  let costs: FrameCost[] = [];
  let since = performance.now();
  let changed = since;
  let lastAt = since;
  const step = (): Step => LADDER[at] ?? { every: 3, grid: 'fine' };
  const tellChoice = () => {
    if (delegate) tell({ kind: 'chosen', delegate, step: step() });
  };
  const load = async () => {
    const chosen = await chooseDelegate(first.delegate);
    ({ delegate } = chosen);
    segmenter = createLastingSegmenter(chosen, chooseDelegate);
    tellChoice();
  };

  const think = (now: number) => {
    const seconds = (now - since) / 1000;
    const found = costs.flatMap(({ segmentationMs }) => segmentationMs ?? []);
    const latest = costs.at(-1);
    const fps = costs.length / seconds;
    const cost = { segmentationMs: mean(found), drawingMs: mean(costs.map(({ drawingMs }) => drawingMs)) };
    costs = [];
    since = now;
    if (!latest) return;
    if (now - changed > SETTLE_MS && found.length > 0) {
      const next = nextStep(at, { ...cost, intervalMs: 1000 / Math.max(fps, SLOWEST_FPS) });
      ({ slow } = next);
      if (next.at !== at) {
        at = next.at;
        changed = now;
        tellChoice();
      }
    }
    const { width, height } = latest;
    tell({ kind: 'figures', figures: { fps, ...cost, every: step().every, width, height }, slow });
  };
  const pipeline = createPipeline(
    createPainter(kernels),
    () => segmenter,
    (cost) => {
      const now = performance.now();
      // A camera that was off says nothing about the pace.
      if (now - lastAt > PAUSE_MS) [costs, since] = [[], now];
      lastAt = now;
      costs.push(cost);
      if (now - since >= TELL_EVERY_MS) think(now);
    },
  );
  return {
    pipeline,
    step,
    findPeople() {
      people ??= load();
      return people;
    },
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
