import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { withFolderLock } from '../../src/main/livekit/binary/withFolderLock';
import { withElapsed } from './createStepPrinter';

/** What the build is made from. */
const SOURCES = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const ENTRIES = ['out/main/index.cjs', 'out/main/headless.cjs', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** Builds main, preload and page into `out/` where a source changed since the last build. Throws with the output. */
export async function buildApp(root: string): Promise<void> {
  const stampFile = join(root, 'out', '.sources');
  if (await isFresh(root, stampFile)) return;
  const onWait = (pid: number) => console.log(`Waiting for process ${pid}, which is building the app`);
  await withFolderLock(join(root, 'out', '.lock'), { onWait }, async () => {
    if (await isFresh(root, stampFile)) return;
    const before = await fingerprint(root);
    const build = await withElapsed('Building the app, because its sources are newer than the last build', () =>
      execa('electron-vite', ['build'], { cwd: root, preferLocal: true, all: true, reject: false }),
    );
    if (build.exitCode !== 0) throw new Error(`The app could not be built.\n${build.all}`);
    await mkdir(join(root, 'out'), { recursive: true });
    await writeFile(stampFile, before);
  });
}

async function isFresh(root: string, stampFile: string): Promise<boolean> {
  const present = await Promise.all(ENTRIES.map((entry) => exists(join(root, entry))));
  if (present.includes(false)) return false;
  const stamp = await readFile(stampFile, 'utf8').catch(() => '');
  return stamp === (await fingerprint(root));
}

/** Changes with every added, removed or edited source; tests beside the sources do not count. */
async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(root, source);
    const entry = await stat(path).catch(() => undefined);
    if (!entry) continue;
    const files = entry.isDirectory()
      ? (await readdir(path, { recursive: true })).map((name) => join(path, name)).sort()
      : [path];
    for (const file of files.filter((name) => !/\.test\.tsx?$/u.test(name))) {
      const about = await stat(file);
      if (about.isFile()) hash.update(`${file} ${about.size} ${about.mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
