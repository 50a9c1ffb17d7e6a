import type { Track, TrackProcessor, VideoProcessorOptions } from 'livekit-client';
import type { BackgroundEngine } from './createBackgroundEngine';
import type { FrameStreams, GeneratedTrack } from './frameStreams';

/** The processor that a LiveKit track carries; its frames go past the page. */
export interface WorkerProcessor extends TrackProcessor<Track.Kind.Video, VideoProcessorOptions> {
  /** Which of the engine's streams it is; undefined before it begins and after its end. */
  stream(): number | undefined;
  /** LiveKit plays the camera in an element, for processors that draw from one; ours does not need it. */
  release(): void;
}

/** Ours is known by this name to whoever changes the camera. */
const PROCESSOR_NAME = 'parley-background';

export function createWorkerProcessor(engine: BackgroundEngine, streams: FrameStreams): WorkerProcessor {
  let stream: number | undefined;
  let generator: GeneratedTrack | undefined;
  const framesOf = (track: MediaStreamTrack) => new streams.MediaStreamTrackProcessor({ track }).readable;
  let held: HTMLMediaElement | undefined;
  const release = () => {
    if (held) held.srcObject = null;
  };
  return {
    name: PROCESSOR_NAME,
    stream: () => stream,
    get processedTrack() {
      return generator;
    },
    release,
    async init({ track, element }) {
      held = element;
      generator = new streams.MediaStreamTrackGenerator({ kind: 'video' });
      stream = engine.open(framesOf(track), generator.writable);
    },
    // After a mute, and with another camera: what others receive stays the same track.
    async restart({ track }) {
      if (stream === undefined) return;
      engine.source(stream, framesOf(track));
      release();
    },
    async destroy() {
      if (stream !== undefined) engine.close(stream);
      stream = undefined;
      generator?.stop();
    },
  };
}
