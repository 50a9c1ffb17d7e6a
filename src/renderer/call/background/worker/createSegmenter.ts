import { ImageSegmenter } from '@mediapipe/tasks-vision';
import type { Delegate } from '../types';
import { MODEL_SIZE } from './createMask';

/** Our own copies, so that nothing is fetched from elsewhere. */
const ASSETS = {
  loader: '/mediapipe/vision_wasm_module.js',
  binary: '/mediapipe/vision_wasm_internal.wasm',
  model: '/mediapipe/selfie_segmenter_landscape.tflite',
};

/** Finds the person in small pictures. Works at once, and holds up its thread while it does. */
export interface Segmenter {
  readonly delegate: Delegate;
  /** How much of a person each pixel is, 0 to 1; undefined, or anything, where the context is lost. */
  find(pixels: Uint8ClampedArray<ArrayBuffer>): Float32Array | undefined;
  /** The browser has taken the graphics context away, through which pictures reach the model on the processor too. */
  isLost(): boolean;
  close(): void;
}

type Loader = (options?: object) => Promise<unknown>;

export async function createSegmenter(delegate: Delegate): Promise<Segmenter> {
  const at = (path: string) => new URL(path, self.location.origin).href;
  const { default: loader }: { default: Loader } = await import(/* @vite-ignore */ at(ASSETS.loader));
  // Where the library looks for it. It would load it itself with `importScripts`, which a worker that is a module has not.
  Object.assign(self, { ModuleFactory: loader });
  const canvas = new OffscreenCanvas(MODEL_SIZE.width, MODEL_SIZE.height);
  const segmenter = await ImageSegmenter.createFromOptions(
    { wasmLoaderPath: '', wasmBinaryPath: at(ASSETS.binary) },
    {
      baseOptions: { modelAssetPath: at(ASSETS.model), delegate },
      canvas,
      runningMode: 'VIDEO',
      outputCategoryMask: false,
      outputConfidenceMasks: true,
    },
  );
  // The one that the library has made.
  const gl = canvas.getContext('webgl2');
  let count = 0;
  return {
    delegate,
    find(pixels) {
      // It only has to grow.
      count += 1;
      let found: Float32Array | undefined;
      const picture = new ImageData(pixels, MODEL_SIZE.width, MODEL_SIZE.height);
      segmenter.segmentForVideo(picture, count, ({ confidenceMasks }) => {
        found = confidenceMasks?.[0]?.getAsFloat32Array().slice();
      });
      return found;
    },
    isLost: () => gl?.isContextLost() ?? false,
    close: () => segmenter.close(),
  };
}
