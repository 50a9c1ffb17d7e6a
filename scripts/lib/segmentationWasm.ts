import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the page looks for them; the model lies beside them in `resources/public`. */
const FOLDER = 'mediapipe';
/** Every browser that can draw an effect has SIMD, so the slower pair stays behind. */
const FILES = ['vision_wasm_internal.js', 'vision_wasm_internal.wasm'];
/** The loader once more, for workers that are modules: they cannot run a script that only leaves a name behind. */
const MODULE = 'vision_wasm_module.js';

/**
 * Puts MediaPipe's WebAssembly beside the page, from the installed package: its ten megabytes are not in the repository,
 * always fit the version of the library, and are never fetched from elsewhere.
 */
export function segmentationWasm(): Plugin {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@mediapipe/tasks-vision')), 'wasm');
  // As a script it declares this function inside of a block and calls it from outside, which modules do not allow.
  const before = 'var custom_dbg = (...texts) => console.warn(...texts);';
  const loaderModule = () =>
    [before, readFileSync(join(folder, 'vision_wasm_internal.js'), 'utf8'), 'export default ModuleFactory;'].join('\n');
  return {
    name: 'parley:segmentation-wasm',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] === `/${FOLDER}/${MODULE}`) {
          response.setHeader('Content-Type', 'text/javascript');
          return void response.end(loaderModule());
        }
        const name = FILES.find((file) => request.url?.split('?')[0] === `/${FOLDER}/${file}`);
        if (!name) return next();
        response.setHeader('Content-Type', name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript');
        createReadStream(join(folder, name)).pipe(response);
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: `${FOLDER}/${MODULE}`, source: loaderModule() });
      for (const name of FILES) {
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${name}`, source: readFileSync(join(folder, name)) });
      }
    },
  };
}
