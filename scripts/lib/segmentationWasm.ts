import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the page looks for them; the model lies beside them in `resources/public`. */
const FOLDER = 'mediapipe';
/** Every browser that can draw an effect has SIMD, so the slower pair stays behind. */
const FILES = ['vision_wasm_internal.js', 'vision_wasm_internal.wasm'];

/**
 * Puts MediaPipe's WebAssembly beside the page, from the installed package: its ten megabytes are not in the repository,
 * always fit the version of the library, and are never fetched from elsewhere.
 */
export function segmentationWasm(): Plugin {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@mediapipe/tasks-vision')), 'wasm');
  return {
    name: 'parley:segmentation-wasm',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = FILES.find((file) => request.url?.split('?')[0] === `/${FOLDER}/${file}`);
        if (!name) return next();
        response.setHeader('Content-Type', name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript');
        createReadStream(join(folder, name)).pipe(response);
      });
    },
    generateBundle() {
      for (const name of FILES) {
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${name}`, source: readFileSync(join(folder, name)) });
      }
    },
  };
}
