import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { embedScript } from './scripts/lib/embedScript';
import { meetingChunks } from './scripts/lib/meetingChunks';
import { meetingFiles } from './scripts/lib/meetingFiles';
import { segmentationWasm } from './scripts/lib/segmentationWasm';

/** Main and preload are CommonJS with their JavaScript dependencies inside; only the native database stays outside. */
const commonjs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' } as const;

/** Pages stand at `/room/…` too, and electron-vite's own choice, `./`, would look for the scripts beside them. */
const absoluteBase = { name: 'parley:absolute-base', config: () => ({ base: '/' }) };

const RENDERER = {
  entry: resolve('src/renderer/app/main.tsx'),
  meetings: [resolve('src/renderer/app/meeting/RoomPage.tsx'), resolve('src/renderer/app/meeting/ConnectPage.tsx')],
  browser: resolve('src/renderer/api/connectBrowser.ts'),
  // What nearly everyone opens in a meeting sooner or later, and nobody in its first second.
  clicks: [
    'chat/ChatPanel',
    'people/PeoplePanel',
    'reactions/ReactionPicker',
    'controls/menus/MicrophoneMenu',
    'controls/menus/CameraMenu',
    'controls/menus/MoreMenu',
  ].map((path) => resolve(`src/renderer/features/${path}.tsx`)),
};

export default defineConfig({
  main: {
    build: {
      externalizeDeps: { include: ['@libsql/client', 'libsql'] },
      rollupOptions: {
        input: { index: resolve('src/main/index.ts'), headless: resolve('src/main/headless.ts') },
        output: commonjs,
      },
    },
  },
  preload: {
    build: { rollupOptions: { input: { index: resolve('src/preload/index.ts') }, output: commonjs } },
  },
  renderer: {
    root: 'src/renderer',
    publicDir: resolve('resources/public'),
    plugins: [
      absoluteBase,
      react(),
      segmentationWasm(),
      embedScript(),
      meetingFiles({ now: [...RENDERER.meetings, RENDERER.browser], later: RENDERER.clicks }),
    ],
    // Speech is understood in a worker, and its runtime is a module.
    worker: { format: 'es' },
    build: {
      minify: true,
      // The page is also served to guests' browsers, so it targets what Vite calls widely available, not Electron's Chromium.
      target: 'baseline-widely-available',
      rollupOptions: {
        input: { index: resolve('src/renderer/index.html') },
        output: {
          // Browsers keep a script for as long as its page lives, at two bytes a character where a single one is beyond Latin.
          charset: 'ascii',
          codeSplitting: {
            groups: [
              { name: 'home', tags: ['$initial'], priority: 6 },
              // One file with all that it needs.
              { name: 'browser', test: (id: string) => id === RENDERER.browser, priority: 5 },
              { name: 'livekit', test: /[\\/]livekit-client[\\/]/, priority: 5 },
              ...meetingChunks(RENDERER),
              // Of what is left of the library, one file is better than one for each of its parts.
              { name: 'base-ui', test: /[\\/]@(?:base|floating)-ui[\\/]/, priority: 0 },
            ],
          },
        },
      },
    },
  },
});
