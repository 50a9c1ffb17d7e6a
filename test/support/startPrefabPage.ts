import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { PROJECT_ROOT } from '../../scripts/lib/projectRoot';

export interface PrefabPage {
  url: string;
  dispose(): Promise<void>;
}

/** Builds and serves a page made of LiveKit's own React components, which joins by `?liveKitUrl=…&token=…[&view=meeting]`. */
export async function startPrefabPage(): Promise<PrefabPage> {
  const root = join(PROJECT_ROOT, 'test', 'support', 'prefabPage');
  const outDir = await mkdtemp(join(tmpdir(), 'parley-prefab-'));
  // The project's own configuration is that of the app.
  const base = { root, configFile: false, logLevel: 'error' } as const;
  await build({ ...base, plugins: [react()], build: { outDir, emptyOutDir: true } });
  const server = await preview({ ...base, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The page is not served');
  return {
    url,
    async dispose() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
