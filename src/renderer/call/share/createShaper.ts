import type { Track, TrackProcessor, VideoProcessorOptions } from 'livekit-client';
import { createCanvasShaper } from './createCanvasShaper';
import { type FrameGenerator, frameStreams } from './frameStreams';
import ShaperWorker from './shaper.worker.ts?worker';
import type { FromShaper, PictureView, ToShaper } from './shaperMessages';
import { sizeOf } from './sizeOf';

/** Puts what others see between the source and what is sent, as livekit-client's processor of the track. */
export interface Shaper extends TrackProcessor<Track.Kind.Video, VideoProcessorOptions> {
  /** Resolves once others see no more than this; waits for `init` where it has not been called. */
  show(view: PictureView): Promise<void>;
}

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}

/** In a worker where the browser hands out frames; elsewhere on a canvas of the page. */
export function createShaper(): Shaper {
  const streams = frameStreams();
  return streams ? createWorkerShaper(streams) : createCanvasShaper();
}

function createWorkerShaper(streams: NonNullable<ReturnType<typeof frameStreams>>): Shaper {
  let worker: Worker | undefined;
  let generator: FrameGenerator | undefined;
  let view: PictureView = {};
  /** Of the view that was asked for last. */
  let id = 0;
  let waiting: Waiting[] = [];
  let isOver = false;

  const tell = (message: ToShaper, transfer: Transferable[] = []) => worker?.postMessage(message, transfer);
  const feed = (track: MediaStreamTrack) => {
    const frames = new streams.MediaStreamTrackProcessor({ track }).readable;
    tell({ kind: 'source', frames }, [frames]);
    if (generator) generator.contentHint = track.contentHint;
  };
  const settle = (how: (one: Waiting) => void) => {
    const settled = waiting;
    waiting = [];
    for (const one of settled) how(one);
  };

  return {
    name: 'parley-share',
    get processedTrack() {
      return generator;
    },
    async init({ track }) {
      worker = new ShaperWorker();
      worker.onmessage = ({ data }: MessageEvent<FromShaper>) => {
        if (data.shown === id) settle(({ resolve }) => resolve());
      };
      worker.onerror = ({ message }) => settle(({ reject }) => reject(new Error(message)));
      generator = new streams.MediaStreamTrackGenerator({ kind: 'video' });
      const out = generator.writable;
      // Before the first picture: none may pass that is not to be seen.
      tell({ kind: 'view', view, id });
      tell({ kind: 'open', out, size: sizeOf(track) }, [out]);
      feed(track);
    },
    async restart({ track }) {
      feed(track);
    },
    async destroy() {
      worker?.terminate();
      generator?.stop();
      worker = undefined;
      generator = undefined;
      isOver = true;
      settle(({ resolve }) => resolve());
    },
    show(next) {
      // Nothing is sent any more, and nobody would answer.
      if (isOver) return Promise.resolve();
      view = next;
      id += 1;
      tell({ kind: 'view', view, id });
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
  };
}
