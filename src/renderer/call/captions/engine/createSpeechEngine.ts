import { createReadable } from '../../readable';
import type { CaptionEngine, EngineSegment, EngineState } from '../types';
import type { FromWorker, ToWorker } from './messages';
import SpeechWorker from './speech.worker.ts?worker';
import tapUrl from './tap.worklet.ts?worker&url';

interface Ears {
  context: AudioContext;
  worker: Worker;
  tap: Promise<void>;
}

/**
 * Understands English on this machine: the voices go through a worklet to a worker of their own, past the page, which
 * only hears the words. The model is loaded when somebody is first to be understood.
 */
export function createSpeechEngine(): CaptionEngine {
  const state = createReadable<EngineState>({ status: 'off' });
  const hearers = new Map<number, (segment: EngineSegment) => void>();
  let ears: Ears | undefined;
  let voices = 0;

  const close = () => {
    ears?.worker.terminate();
    void ears?.context.close();
    ears = undefined;
  };
  const fail = (detail: string) => {
    console.warn('Speech cannot be understood here', detail);
    close();
    state.set({ status: 'failed', detail });
  };
  const open = (): Ears => {
    state.set({ status: 'loading' });
    const context = new AudioContext();
    const worker = new SpeechWorker();
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'ready') state.set({ status: 'on' });
      else if (data.kind === 'failed') fail(data.detail);
      else hearers.get(data.voice)?.({ id: `${data.voice}-${data.segment}`, text: data.text, isFinal: data.isFinal });
    };
    worker.onerror = ({ message }) => fail(message || 'The worker did not start');
    return { context, worker, tap: context.audioWorklet.addModule(tapUrl) };
  };

  const connect = async ({ context, worker, tap }: Ears, voice: number, track: MediaStreamTrack) => {
    await tap;
    if (context.state === 'suspended') void context.resume();
    const source = context.createMediaStreamSource(new MediaStream([track]));
    const node = new AudioWorkletNode(context, 'parley-tap');
    // What leads nowhere is not run; it gives silence.
    source.connect(node).connect(context.destination);
    const { port1, port2 } = new MessageChannel();
    node.port.postMessage(null, [port1]);
    const message: ToWorker = { kind: 'open', voice, rateHz: context.sampleRate };
    worker.postMessage(message, [port2]);
    return () => {
      source.disconnect();
      node.disconnect();
      const end: ToWorker = { kind: 'close', voice };
      worker.postMessage(end);
    };
  };

  return {
    state,
    listen(track, hear) {
      // Until somebody asks to try again.
      if (state.get().status === 'failed') return () => {};
      ears ??= open();
      const mine = ears;
      voices += 1;
      const voice = voices;
      hearers.set(voice, hear);
      const connected = connect(mine, voice, track);
      connected.catch((error: unknown) => {
        // What was given up meanwhile may well fail; it must not take what came after it along.
        if (ears === mine) fail(String(error));
      });
      return () => {
        hearers.delete(voice);
        connected.then((disconnect) => disconnect()).catch(() => undefined);
      };
    },
    retry() {
      if (state.get().status === 'failed') state.set({ status: 'off' });
    },
    dispose() {
      close();
      hearers.clear();
      state.set({ status: 'off' });
    },
  };
}
