import { loadRnnoise, RnnoiseWorkletNode } from '@sapphi-red/web-noise-suppressor';
import wasmUrl from '@sapphi-red/web-noise-suppressor/rnnoise.wasm?url';
import simdUrl from '@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm?url';
import workletUrl from '@sapphi-red/web-noise-suppressor/rnnoiseWorklet.js?url';

/** A filter's node, to be closed when it is not needed any more. */
export interface FilterNode {
  node: AudioNode;
  close(): void;
}

/** Loads RNNoise into a context, which must run at 48 kHz, for that is what it was trained with. */
export async function openRnnoise(context: AudioContext): Promise<() => FilterNode> {
  const [wasmBinary] = await Promise.all([
    loadRnnoise({ url: wasmUrl, simdUrl }),
    context.audioWorklet.addModule(workletUrl),
  ]);
  return () => {
    const node = new RnnoiseWorkletNode(context, { maxChannels: 1, wasmBinary });
    return { node, close: () => node.destroy() };
  };
}
