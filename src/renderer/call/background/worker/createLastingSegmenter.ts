import type { Delegate } from '../types';
import type { Segmenter } from './createSegmenter';

/** A segmenter that goes on after the browser took its graphics context away, as it does when a driver is restarted. */
export interface LastingSegmenter {
  /** How much of a person each pixel is, 0 to 1. Waits while another one is opened in place of one that was lost. */
  find(pixels: Uint8ClampedArray<ArrayBuffer>): Promise<Float32Array>;
}

export function createLastingSegmenter(
  first: Segmenter,
  open: (delegate: Delegate) => Promise<Segmenter>,
): LastingSegmenter {
  let current = first;
  const replace = async () => {
    const { delegate } = current;
    current.close();
    current = await open(delegate);
  };
  return {
    async find(pixels) {
      if (current.isLost()) await replace();
      const found = tryFind(current, pixels);
      // What a lost context answers means nothing: it could call the whole room a person.
      if (found && !current.isLost()) return found;
      if (!current.isLost()) throw new Error('The model gave no mask');
      await replace();
      const again = current.find(pixels);
      if (!again || current.isLost()) throw new Error('The graphics context was lost twice');
      return again;
    },
  };
}

/** What goes wrong with a lost context is no error of its own. */
function tryFind(segmenter: Segmenter, pixels: Uint8ClampedArray<ArrayBuffer>): Float32Array | undefined {
  try {
    return segmenter.find(pixels);
  } catch (error) {
    if (segmenter.isLost()) return undefined;
    throw error;
  }
}
