import { chooseDelegate } from './chooseDelegate';
import { createPainter } from './createPainter';
import { createPipeline, type FrameCost, type Pipeline } from './createPipeline';
import kernelsUrl from './kernels/planes.wasm?url';
import { FIRST_STEP, LADDER, nextStep, type Step } from './ladder';
import type { Beginning, FromWorker } from './messages';
import { openKernels } from './openKernels';

/** The pipeline, and how much work it gives each frame. */
export interface Engine {
  pipeline: Pipeline;
  step(): Step;
}

/** How often figures are told and the step thought over. */
const TELL_EVERY_MS = 1000;
/** After a change, what it costs must be seen first. */
const SETTLE_MS = 2000;
/** No camera gives fewer frames than this for its own reasons; slower ones are slow because of the machine. */
const SLOWEST_FPS = 15;

export async function openEngine(first: Beginning, tell: (message: FromWorker) => void): Promise<Engine> {
  const [{ delegate, segmenter }, kernels] = await Promise.all([
    chooseDelegate(first.delegate),
    fetch(new URL(kernelsUrl, self.location.href)).then(async (response) => openKernels(await response.arrayBuffer())),
  ]);
  const remembered = first.step;
  const known = LADDER.findIndex(({ every, grid }) => every === remembered?.every && grid === remembered.grid);
  let at = known < 0 ? FIRST_STEP : known;
  let slow = false;
  let costs: FrameCost[] = [];
  let since = performance.now();
  let changed = since;
  const step = (): Step => LADDER[at] ?? { every: 3, grid: 'fine' };
  tell({ kind: 'chosen', delegate, step: step() });

  const think = (now: number) => {
    const seconds = (now - since) / 1000;
    const found = costs.flatMap(({ segmentationMs }) => segmentationMs ?? []);
    const last = costs.at(-1);
    const fps = costs.length / seconds;
    const cost = { segmentationMs: mean(found), drawingMs: mean(costs.map(({ drawingMs }) => drawingMs)) };
    costs = [];
    since = now;
    if (!last) return;
    if (now - changed > SETTLE_MS && found.length > 0) {
      const next = nextStep(at, { ...cost, intervalMs: 1000 / Math.max(fps, SLOWEST_FPS) });
      ({ slow } = next);
      if (next.at !== at) {
        at = next.at;
        changed = now;
        tell({ kind: 'chosen', delegate, step: step() });
      }
    }
    const { width, height } = last;
    tell({ kind: 'figures', figures: { fps, ...cost, every: step().every, width, height }, slow });
  };
  const pipeline = createPipeline(createPainter(kernels), segmenter, (cost) => {
    costs.push(cost);
    const now = performance.now();
    if (now - since >= TELL_EVERY_MS) think(now);
  });
  return { pipeline, step };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
