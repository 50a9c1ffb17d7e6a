import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { PROJECT_ROOT } from '../../scripts/lib/projectRoot';
import { segmentationWasm } from '../../scripts/lib/segmentationWasm';

export interface QualityPage {
  url: string;
  dispose(): Promise<void>;
}

/** Builds and serves a page of this folder or of another that measures backgrounds, with everything that they load. */
export async function startQualityPage(root = join(import.meta.dirname, 'page')): Promise<QualityPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'parley-quality-'));
  // The project's own configuration is that of the app.
  const base = { root, configFile: false, logLevel: 'error' } as const;
  await build({
    ...base,
    publicDir: join(PROJECT_ROOT, 'resources', 'public'),
    plugins: [segmentationWasm()],
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'esnext' },
  });
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
