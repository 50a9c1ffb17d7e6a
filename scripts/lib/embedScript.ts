import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';

/** Where pages of others load it; the second is OpenVidu Meet's address for its own element. */
const NAMES = ['parley-meet.js', 'v1/openvidu-meet.js'];

/**
 * Builds the element that embeds a room into the pages of other sites: one classic script without anything outside itself,
 * since those pages are not built by us and may have any names of their own.
 */
export function embedScript(): Plugin {
  return {
    name: 'parley:embed-script',
    apply: 'build',
    async generateBundle() {
      const result = await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          write: false,
          target: 'baseline-widely-available',
          lib: { entry: resolve('src/renderer/embed/main.ts'), formats: ['iife'], name: 'ParleyMeet' },
        },
      });
      const [first] = Array.isArray(result) ? result : [result];
      const chunk = first && 'output' in first ? first.output[0] : undefined;
      if (!chunk) throw new Error('The element for embedding was not built.');
      for (const fileName of NAMES) this.emitFile({ type: 'asset', fileName, source: chunk.code });
    },
  };
}
