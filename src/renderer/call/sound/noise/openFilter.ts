import { GtcrnWorkletNode, loadGtcrn, loadRnnoise, RnnoiseWorkletNode } from '@sapphi-red/web-noise-suppressor';
import gtcrnWasmUrl from '@sapphi-red/web-noise-suppressor/gtcrn.wasm?url';
import gtcrnUrl from '@sapphi-red/web-noise-suppressor/gtcrnWorklet.js?url';
import rnnoiseWasmUrl from '@sapphi-red/web-noise-suppressor/rnnoise.wasm?url';
import rnnoiseSimdUrl from '@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm?url';
import rnnoiseUrl from '@sapphi-red/web-noise-suppressor/rnnoiseWorklet.js?url';

/** How much sound both filters are tried with, and how long the better one may take for it. */
const TRIAL_S = 0.5;
const TRIAL_MAX_MS = 150;

/** A filter's node, to be closed when it is not needed any more. */
export interface FilterNode {
  node: AudioNode;
  close(): void;
}

/**
 * Loads a trained filter into a context, which must run at 48 kHz: GTCRN, which takes away far more (36 dB of white noise
 * against 7), or RNNoise where this machine is too slow for it: that one costs a fifteenth.
 */
export async function openFilter(context: AudioContext): Promise<() => FilterNode> {
  const wasmBinary = await loadGtcrn({ url: gtcrnWasmUrl });
  if (!(await isFastEnough(context.sampleRate, wasmBinary))) return openRnnoise(context);
  await context.audioWorklet.addModule(gtcrnUrl);
  return () => {
    const node = new GtcrnWorkletNode(context, { maxChannels: 1, wasmBinary });
    return { node, close: () => node.destroy() };
  };
}

async function openRnnoise(context: AudioContext): Promise<() => FilterNode> {
  const [wasmBinary] = await Promise.all([
    loadRnnoise({ url: rnnoiseWasmUrl, simdUrl: rnnoiseSimdUrl }),
    context.audioWorklet.addModule(rnnoiseUrl),
  ]);
  return () => {
    const node = new RnnoiseWorkletNode(context, { maxChannels: 1, wasmBinary });
    return { node, close: () => node.destroy() };
  };
}

/** Tries it away from the microphone, for a filter that comes late is worse than noise. */
async function isFastEnough(sampleRate: number, wasmBinary: ArrayBuffer): Promise<boolean> {
  const trial = new OfflineAudioContext(1, TRIAL_S * sampleRate, sampleRate);
  await trial.audioWorklet.addModule(gtcrnUrl);
  // The types ask for a context that plays; the node takes any.
  const filter = new GtcrnWorkletNode(trial as BaseAudioContext as AudioContext, { maxChannels: 1, wasmBinary });
  const tone = new OscillatorNode(trial);
  tone.connect(filter).connect(trial.destination);
  tone.start();
  const startedAt = performance.now();
  await trial.startRendering();
  filter.destroy();
  return performance.now() - startedAt < TRIAL_MAX_MS;
}
