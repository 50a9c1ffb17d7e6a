import type { LocalVideoTrack } from 'livekit-client';
import type { PictureTables } from '../camera/pictureAdjustment';
import { createReadable } from '../readable';
import { type BackgroundEngine, createBackgroundEngine } from './createBackgroundEngine';
import { createWorkerProcessor, type WorkerProcessor } from './createWorkerProcessor';
import type { FrameStreams } from './frameStreams';
import { inTime } from './inTime';
import type { BackgroundEffect, BackgroundMemory, BackgroundProcessor, BackgroundState } from './types';
import { watchDemand } from './watchDemand';
import { changesPicture } from './worker/look';

/** A camera that gives a picture gives one within this time, and the model is loaded by then. */
const FIRST_FRAME_MS = 30_000;

interface Current {
  track: LocalVideoTrack;
  processor: WorkerProcessor;
  unwatch(): void;
}

/** Draws the effects in a worker of its own, which is started when the first is asked for and then kept. */
export function createWorkerBackground(memory: BackgroundMemory, streams: FrameStreams): BackgroundProcessor {
  const state = createReadable<BackgroundState>({ status: 'off', effect: { kind: 'none' } });
  let engine: BackgroundEngine | undefined;
  let current: Current | undefined;
  let latest: LocalVideoTrack | undefined;
  let framing = false;
  let tables: PictureTables | undefined;
  let queue = Promise.resolve();
  let isOver = false;

  const change = (next: Partial<BackgroundState>) => state.set({ ...state.get(), ...next });
  const quiet = { slow: undefined, frameMs: undefined, figures: undefined };
  const fail = (detail: string) => {
    console.warn('The background effect failed', detail);
    // The next try begins with a worker that has nothing behind it. The track stays without a picture.
    engine?.terminate();
    engine = undefined;
    framing = false;
    tables = undefined;
    change({ status: 'failed', detail, ...quiet });
    if (state.get().effect.kind === 'none') void again();
  };
  const start = (): BackgroundEngine =>
    createBackgroundEngine({
      memory,
      onChosen: (delegate) => change({ delegate }),
      onFigures(figures, slow) {
        if (current) change({ figures, slow, frameMs: Math.round(figures.drawingMs + figures.segmentationMs) });
      },
      onFailed: fail,
    });

  const stop = async () => {
    const stopping = current;
    current = undefined;
    stopping?.unwatch();
    if (stopping && stopping.track.getProcessor() === stopping.processor) await stopping.track.stopProcessor();
  };
  const end = async () => {
    const ending = current;
    current = undefined;
    ending?.unwatch();
    await ending?.processor.destroy();
  };
  const carry = async (track: LocalVideoTrack, running: BackgroundEngine): Promise<Current> => {
    const processor = createWorkerProcessor(running, streams);
    current = { track, processor, unwatch: watchDemand(track, (isWanted) => running.setWanted(isWanted)) };
    running.setWanted(true);
    await track.setProcessor(processor);
    processor.release();
    return current;
  };

  const bring = async (track: LocalVideoTrack | undefined, effect: BackgroundEffect) => {
    // What still waited its turn would begin another worker, which nobody ends.
    if (isOver) return;
    const look = { effect, framing, tables };
    latest = track;
    change({ effect, detail: undefined });
    try {
      // An old track is gone or going; its processor ends with it. So is one whose worker has failed.
      const isHeld = engine && current?.track === track && track?.getProcessor() === current?.processor;
      if (current && !isHeld) await end();
      if (!track || !changesPicture(look)) {
        await stop();
        return change({ status: 'off', ...quiet });
      }
      engine ??= start();
      const number = engine.look(look);
      if (!current || state.get().effect.kind === 'image')
        change({ status: effect.kind === 'none' ? 'off' : 'loading' });
      const { processor } = current ?? (await carry(track, engine));
      await inTime(engine.drawn(number, processor.stream() ?? 0), FIRST_FRAME_MS, () => track.isMuted);
      change({ status: effect.kind === 'none' ? 'off' : 'on' });
    } catch (error) {
      if (state.get().status !== 'failed') fail(String(error));
    }
    // Where there is nothing to hide, a plain picture is better than none.
    if (state.get().status !== 'failed' || effect.kind !== 'none') return;
    try {
      await stop();
      change({ status: 'off' });
    } catch (error) {
      // Said, not thrown: whatever is chosen after this waits its turn behind it.
      change({ detail: String(error) });
    }
  };
  const again = () => {
    queue = queue.then(() => (latest ? bring(latest, state.get().effect) : undefined));
    return queue;
  };

  return {
    state,
    canAdjust: true,
    apply(track, effect) {
      queue = queue.then(() => bring(track, effect));
      return queue;
    },
    setFraming(on) {
      framing = on;
      return again();
    },
    setPicture(next) {
      tables = next;
      return again();
    },
    async dispose() {
      isOver = true;
      engine?.terminate();
      engine = undefined;
      await queue;
      await end();
    },
  };
}
