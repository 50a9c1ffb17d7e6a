import type { Track, TrackProcessor, VideoProcessorOptions } from 'livekit-client';
import { createCanvasShaper } from './createCanvasShaper';
import { type FrameGenerator, frameStreams } from './frameStreams';
import ShaperWorker from './shaper.worker.ts?worker';
import type { PictureView, ToShaper } from './shaperMessages';
import { sizeOf } from './sizeOf';

/** Puts what others see between the source and what is sent, as livekit-client's processor of the track. */
export interface Shaper extends TrackProcessor<Track.Kind.Video, VideoProcessorOptions> {
  show(view: PictureView): void;
}

/** In a worker where the browser hands out frames; elsewhere on a canvas of the page. */
export function createShaper(view: PictureView): Shaper {
  const streams = frameStreams();
  return streams ? createWorkerShaper(view, streams) : createCanvasShaper(view);
}

function createWorkerShaper(first: PictureView, streams: NonNullable<ReturnType<typeof frameStreams>>): Shaper {
  let worker: Worker | undefined;
  let generator: FrameGenerator | undefined;
  let view = first;

  const tell = (message: ToShaper, transfer: Transferable[] = []) => worker?.postMessage(message, transfer);
  const feed = (track: MediaStreamTrack) => {
    const frames = new streams.MediaStreamTrackProcessor({ track }).readable;
    tell({ kind: 'source', frames }, [frames]);
    if (generator) generator.contentHint = track.contentHint;
  };

  return {
    name: 'parley-share',
    get processedTrack() {
      return generator;
    },
    async init({ track }) {
      worker = new ShaperWorker();
      generator = new streams.MediaStreamTrackGenerator({ kind: 'video' });
      const out = generator.writable;
      // Before the first picture: none may pass that is not to be seen.
      tell({ kind: 'view', view });
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
    },
    show(next) {
      view = next;
      tell({ kind: 'view', view });
    },
  };
}
