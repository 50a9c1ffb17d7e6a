import { drawsInSoftware } from '../drawsInSoftware';
import type { Delegate } from '../types';
import { MODEL_SIZE } from './createMask';
import { createSegmenter, type Segmenter } from './createSegmenter';

const PROBE_FRAMES = 4;
/** A graphics card needs a few milliseconds; above this it is an emulation, and the processor is the better half. */
const GPU_GOOD_MS = 10;

/**
 * The half of the machine that finds the person faster. Software that pretends to be a graphics card is recognised by its
 * name; a real one is measured with a few frames.
 */
export async function chooseDelegate(known?: Delegate): Promise<Segmenter> {
  if (known === 'CPU' || (known === undefined && drawsInSoftware())) return await createSegmenter('CPU');
  try {
    const card = await createSegmenter('GPU');
    if (known || time(card) <= GPU_GOOD_MS) return card;
    const processor = await createSegmenter('CPU');
    const better = time(processor) < time(card) ? processor : card;
    (better === card ? processor : card).close();
    return better;
  } catch (error) {
    console.warn('The graphics card cannot find people', error);
    return await createSegmenter('CPU');
  }
}

/** Milliseconds for one frame, without the first, which compiles. */
function time(segmenter: Segmenter): number {
  const picture = new Uint8ClampedArray(MODEL_SIZE.width * MODEL_SIZE.height * 4);
  segmenter.find(picture);
  const start = performance.now();
  for (let index = 0; index < PROBE_FRAMES; index += 1) segmenter.find(picture);
  return (performance.now() - start) / PROBE_FRAMES;
}
