import { type LocalAudioTrack, TrackEvent } from 'livekit-client';
import { createReadable, type Readable } from '../../readable';
import { createNoiseProcessor, type NoiseProcessor } from './createNoiseProcessor';
import { microphoneCapture } from './microphoneCapture';
import type { FilterNode } from './openFilter';
import type { NoiseChoice, NoiseFilter, NoiseState } from './types';

const SAMPLE_RATE_HZ = 48_000;

interface NoiseParts {
  /** Our microphone, as it is opened and closed. */
  track: Readable<LocalAudioTrack | undefined>;
  first: NoiseChoice;
  /** The strong filter does not work here; told once per attempt. */
  onFailed(): void;
  createContext?: () => AudioContext;
  /** Loads the filter into a context. */
  load?: (context: AudioContext) => Promise<() => FilterNode>;
}

interface Running {
  track: LocalAudioTrack;
  processor: NoiseProcessor;
  filter: FilterNode;
}

const loadFilter = async (context: AudioContext) => (await import('./openFilter')).openFilter(context);
const createContextOf48kHz = () => new AudioContext({ sampleRate: SAMPLE_RATE_HZ, latencyHint: 'interactive' });

/** Brings the microphone to what was chosen, whenever it is opened, and again after LiveKit took the filter away. */
export function createNoiseFilter({
  track,
  first,
  onFailed,
  createContext = createContextOf48kHz,
  load = loadFilter,
}: NoiseParts): NoiseFilter {
  const state = createReadable<NoiseState>({ choice: first, status: 'off' });
  let opened: Promise<{ context: AudioContext; make: () => FilterNode }> | undefined;
  let running: Running | undefined;
  let queue = Promise.resolve();
  let isOver = false;

  const open = async () => {
    const context = createContext();
    try {
      return { context, make: await load(context) };
    } catch (error) {
      opened = undefined;
      void context.close();
      throw error;
    }
  };

  const forget = () => {
    running?.filter.close();
    running = undefined;
  };
  const stop = async (current: LocalAudioTrack | undefined) => {
    const stopping = running;
    forget();
    if (!stopping || stopping.track !== current || current.getProcessor() !== stopping.processor) return;
    try {
      await current.stopProcessor();
    } catch (error) {
      // The filter is gone all the same, and what it gave would be sent as silence: the device is opened anew.
      console.warn('The noise filter did not let go of the microphone', error);
      await current.restartTrack(captureOf(current));
    }
  };
  const start = async (current: LocalAudioTrack) => {
    opened ??= open();
    const { context, make } = await opened;
    // Asleep it would pass silence on. A browser wakes it with the first click at the latest; until then we are heard plainly.
    await wake(context);
    if (isOver || track.get() !== current || state.get().choice !== 'strong') return;
    const filter = make();
    const processor = createNoiseProcessor(context, filter.node);
    await current.setAudioContext(context);
    await current.setProcessor(processor);
    running = { track: current, processor, filter };
  };
  /** The browser's own suppression is chosen when the device is opened; Chromium changes it for none that is open. */
  const reopen = async (current: LocalAudioTrack, choice: NoiseChoice) => {
    if (current.constraints.noiseSuppression === microphoneCapture(undefined, choice).noiseSuppression) return;
    await current.restartTrack(captureOf(current, choice));
  };

  const captureOf = (current: LocalAudioTrack, choice = state.get().choice) =>
    microphoneCapture(current.getSourceTrackSettings().deviceId, choice);

  const bring = async () => {
    const { choice } = state.get();
    const current = track.get();
    if (running && (running.track !== current || current.getProcessor() !== running.processor)) forget();
    if (isOver || !current) return;
    try {
      if (choice !== 'strong') await stop(current);
      await reopen(current, choice);
      if (choice !== 'strong') return state.set({ choice, status: 'off' });
      if (running) return;
      state.set({ choice, status: 'loading' });
      await start(current);
      if (running) state.set({ choice, status: 'on' });
    } catch (error) {
      console.warn('The noise filter failed', error);
      forget();
      if (track.get() !== current || isOver) return;
      state.set({ choice, status: 'failed', detail: String(error) });
      await reopen(current, 'browser').catch((reason: unknown) => console.warn('The microphone stays open', reason));
      onFailed();
    }
  };
  const request = () => {
    queue = queue.then(bring);
    return queue;
  };

  let followed: LocalAudioTrack | undefined;
  const onProcessor = () => {
    // LiveKit takes processors away when it disconnects, and the track is sent again plain.
    const current = track.get();
    if (running && current && current.getProcessor() !== running.processor) void request();
  };
  const follow = () => {
    followed?.off(TrackEvent.TrackProcessorUpdate, onProcessor);
    followed = track.get();
    followed?.on(TrackEvent.TrackProcessorUpdate, onProcessor);
    // A failure is tried again with the next microphone only where the user asks for it.
    if (state.get().status !== 'failed') void request();
  };
  const unfollow = track.subscribe(follow);

  return {
    state,
    set(choice) {
      state.set({ choice, status: state.get().status === 'on' ? 'on' : 'off' });
      return request();
    },
    rawOf: (current) => (running?.track === current ? running.processor.raw() : undefined) ?? current.mediaStreamTrack,
    dispose() {
      isOver = true;
      unfollow();
      followed?.off(TrackEvent.TrackProcessorUpdate, onProcessor);
      forget();
      opened?.then(({ context }) => context.close()).catch(() => undefined);
    },
  };
}

/** Resolves once the context runs. */
function wake(context: AudioContext): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (context.state !== 'suspended') {
        context.removeEventListener('statechange', look);
        window.removeEventListener('pointerdown', ask);
        window.removeEventListener('keydown', ask);
        resolve();
      }
    };
    const ask = () => void context.resume().then(look, () => undefined);
    context.addEventListener('statechange', look);
    window.addEventListener('pointerdown', ask);
    window.addEventListener('keydown', ask);
    ask();
    look();
  });
}
