import { type LocalVideoTrack, VideoPresets, type VideoResolution } from 'livekit-client';
import { createReadable } from '../readable';
import { chooseDelegate } from './chooseDelegate';
import { createPace } from './createPace';
import { drawsInSoftware } from './drawsInSoftware';
import type { BackgroundEffect, BackgroundMemory, BackgroundProcessor, BackgroundState } from './types';

/** Our own copies, so that nothing is fetched from elsewhere. Absolute, because they are loaded from `/room/…` too. */
const BACKGROUND_ASSETS = { wasm: '/mediapipe', model: '/mediapipe/selfie_segmenter_landscape.tflite' };

/**
 * Without a graphics card one frame of 1280x720 blocks the page for most of a second, so that nobody could even turn the
 * effect off. A quarter of the pixels, few frames: the picture is poor and the machine answers.
 */
const SPARING: VideoResolution = { width: 640, height: 360, frameRate: 4 };

/** A page that is looked at and sees no processed frame for this long never will. A hidden page draws none; it may wait. */
const FIRST_FRAME_MS = 20_000;

/** In pixels of the picture as the pipeline counts them. */
const BLUR_RADIUS = { light: 7, strong: 16 };

type Processors = typeof import('@livekit/track-processors');
type Processor = ReturnType<Processors['BackgroundProcessor']>;

/** Draws the effects with LiveKit's processors on the page itself, loaded when the first effect is asked for. */
export function createProcessorsBackground(memory: BackgroundMemory): BackgroundProcessor {
  const state = createReadable<BackgroundState>({ status: 'off', effect: { kind: 'none' } });
  let current: { track: LocalVideoTrack; processor: Processor; spares: boolean } | undefined;
  let queue = Promise.resolve();
  let giveWay = () => {};

  const change = (next: Partial<BackgroundState>) => state.set({ ...state.get(), ...next });
  const pace = createPace(({ frameMs, slow }) => change({ frameMs, slow }));

  const stop = async () => {
    const stopping = current;
    current = undefined;
    if (!stopping || stopping.track.getProcessor() !== stopping.processor) return;
    await stopping.track.stopProcessor();
    if (stopping.spares) await reopen(stopping.track, VideoPresets.h720.resolution);
  };

  const start = async (track: LocalVideoTrack, effect: Exclude<BackgroundEffect, { kind: 'none' }>) => {
    const processors = await import('@livekit/track-processors');
    if (!processors.supportsBackgroundProcessors()) throw new Error('This browser has no WebGL 2 or no VideoFrame');
    const delegate = await chooseDelegate(BACKGROUND_ASSETS, memory);
    pace.reset();
    const firstFrame = awaitFirstFrame();
    giveWay = firstFrame.arrived;
    const processor = processors.BackgroundProcessor({
      ...modeOf(effect),
      assetPaths: { tasksVisionFileSet: BACKGROUND_ASSETS.wasm, modelAssetPath: BACKGROUND_ASSETS.model },
      segmenterOptions: { delegate },
      onFrameProcessed({ filterTimeMs }) {
        firstFrame.arrived();
        pace.frame(filterTimeMs);
      },
    });
    const spares = drawsInSoftware();
    if (spares) await reopen(track, SPARING);
    await track.setProcessor(processor);
    current = { track, processor, spares };
    // The processors pass the very first frame on as it is; whoever waits for us publishes after it.
    await firstFrame.promise;
    change({ delegate });
  };

  const bring = async (track: LocalVideoTrack | undefined, effect: BackgroundEffect) => {
    change({ effect, detail: undefined });
    try {
      if (current && current.track !== track) {
        // The old track is gone or going; its processor ends with it.
        await current.processor.destroy();
        current = undefined;
      }
      if (!track || effect.kind === 'none') {
        await stop();
        return change({ status: 'off', slow: undefined, frameMs: undefined });
      }
      if (current) await current.processor.switchTo(modeOf(effect));
      else {
        change({ status: 'loading' });
        await start(track, effect);
      }
      change({ status: 'on' });
    } catch (error) {
      console.warn('The background effect failed', error);
      await stop().catch(() => undefined);
      change({ status: 'failed', detail: String(error), slow: undefined, frameMs: undefined });
    }
  };

  return {
    state,
    // LiveKit's processors know neither.
    canAdjust: false,
    setFraming: async () => undefined,
    setPicture: async () => undefined,
    apply(track, effect) {
      // Whoever waits for the first frame of an effect that is no longer wanted need not.
      giveWay();
      queue = queue.then(() => bring(track, effect));
      return queue;
    },
    async dispose() {
      await queue;
      await current?.processor.destroy();
      current = undefined;
    },
  };
}

function awaitFirstFrame(): { promise: Promise<void>; arrived(): void } {
  let arrived = () => {};
  const promise = new Promise<void>((resolve, reject) => {
    const look = () => {
      if (document.visibilityState === 'visible') reject(new Error('The effect drew no picture in time'));
      else timer = setTimeout(look, FIRST_FRAME_MS);
    };
    let timer = setTimeout(look, FIRST_FRAME_MS);
    arrived = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { promise, arrived };
}

/** By restarting, because livekit-client then remembers it for the next unmute. */
async function reopen(track: LocalVideoTrack, resolution: VideoResolution): Promise<void> {
  const { deviceId } = track.getSourceTrackSettings();
  const { frameRate } = resolution;
  await track.restartTrack({ deviceId: { ideal: deviceId ?? 'default' }, resolution, frameRate });
}

function modeOf(effect: Exclude<BackgroundEffect, { kind: 'none' }>) {
  return effect.kind === 'blur'
    ? ({ mode: 'background-blur', blurRadius: BLUR_RADIUS[effect.strength] } as const)
    : ({ mode: 'virtual-background', imagePath: effect.url } as const);
}
