import { drawsInSoftware } from './drawsInSoftware';
import type { BackgroundMemory, Delegate } from './types';

/** With the version of the pipeline in the key, a new one is measured anew. */
const KEY = 'parley.background.delegate.1';
/** The size at which the landscape model works, in pixels. */
const PROBE = { width: 256, height: 144 };
const PROBE_FRAMES = 4;
/** A graphics card needs a few milliseconds; above this it is an emulation, and the processor is the better half. */
const GPU_GOOD_MS = 12;

/**
 * Which half of the machine finds the person faster. Software that pretends to be a graphics card is recognised by its
 * name; a real one is measured once with a few frames, and the answer remembered.
 */
export async function chooseDelegate(
  assets: { wasm: string; model: string },
  memory: BackgroundMemory,
): Promise<Delegate> {
  const remembered = memory.getItem(KEY);
  if (remembered === 'CPU' || remembered === 'GPU') return remembered;
  const delegate = drawsInSoftware() ? 'CPU' : await measure(assets);
  memory.setItem(KEY, delegate);
  return delegate;
}

async function measure(assets: { wasm: string; model: string }): Promise<Delegate> {
  try {
    const gpu = await timeDelegate('GPU', assets);
    if (gpu <= GPU_GOOD_MS) return 'GPU';
    return gpu < (await timeDelegate('CPU', assets)) ? 'GPU' : 'CPU';
  } catch (error) {
    console.warn('The graphics card could not be measured', error);
    return 'CPU';
  }
}

/** Milliseconds for one frame, without the first, which compiles. */
async function timeDelegate(delegate: Delegate, assets: { wasm: string; model: string }): Promise<number> {
  const { FilesetResolver, ImageSegmenter } = await import('@mediapipe/tasks-vision');
  const segmenter = await ImageSegmenter.createFromOptions(await FilesetResolver.forVisionTasks(assets.wasm), {
    baseOptions: { modelAssetPath: assets.model, delegate },
    canvas: new OffscreenCanvas(PROBE.width, PROBE.height),
    runningMode: 'VIDEO',
    outputCategoryMask: true,
    outputConfidenceMasks: false,
  });
  try {
    const frame = new ImageData(PROBE.width, PROBE.height);
    let total = 0;
    for (let index = 0; index <= PROBE_FRAMES; index += 1) {
      const start = performance.now();
      segmenter.segmentForVideo(frame, start, ({ categoryMask }) => {
        // Reading it back waits until the card is really done.
        categoryMask?.getAsUint8Array();
      });
      if (index > 0) total += performance.now() - start;
    }
    return total / PROBE_FRAMES;
  } finally {
    segmenter.close();
  }
}
