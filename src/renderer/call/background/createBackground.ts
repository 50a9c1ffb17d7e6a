import { createProcessorsBackground } from './createProcessorsBackground';
import { createWorkerBackground } from './createWorkerBackground';
import { frameStreams } from './frameStreams';
import type { BackgroundMemory, BackgroundProcessor } from './types';

/** Draws effects in a worker where the browser hands frames to one, and with LiveKit's processors elsewhere. */
export function createBackground(memory: BackgroundMemory = localStorage): BackgroundProcessor {
  const streams = frameStreams();
  return streams ? createWorkerBackground(memory, streams) : createProcessorsBackground(memory);
}
