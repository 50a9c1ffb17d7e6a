import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { withElapsed } from './createStepPrinter';

/** The program to run, or one sentence on why there is none. */
export type ElectronSearch = { program: string } | { missing: string };

interface FindElectronOptions {
  root: string;
  env: NodeJS.ProcessEnv;
  /** The package's own download is given up after this; 0: not tried. */
  downloadTimeoutMs: number;
}

/** The Electron runtime: the one ELECTRON_OVERRIDE_DIST_PATH names, or the electron package's own, fetched if need be. */
export async function findElectron({ root, env, downloadTimeoutMs }: FindElectronOptions): Promise<ElectronSearch> {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const program = join(override, programPath());
    const missing = `ELECTRON_OVERRIDE_DIST_PATH names ${override}, where there is no ${programPath()}.`;
    return (await isThere(program)) ? { program } : { missing };
  }
  const folder = join(root, 'node_modules', 'electron');
  const present = await downloaded(folder);
  if (present) return { program: present };
  if (downloadTimeoutMs === 0) return { missing: 'The Electron runtime could not be fetched a while ago.' };
  const install = await withElapsed('Fetching the Electron runtime, once, about 120 MB', () =>
    execa(process.execPath, [join(folder, 'install.js')], { env, timeout: downloadTimeoutMs, reject: false }),
  );
  const program = await downloaded(folder);
  if (program) return { program };
  const reason = install.timedOut ? 'it took too long' : lastWords(install.stderr);
  return { missing: `The Electron runtime could not be fetched: ${reason}.` };
}

/** The runtime that the package fetched earlier, whole and of its own version. */
async function downloaded(folder: string): Promise<string | undefined> {
  const read = (...names: string[]) => readFile(join(folder, ...names), 'utf8').catch(() => '');
  const [path, version, manifest] = await Promise.all([
    read('path.txt'),
    read('dist', 'version'),
    read('package.json'),
  ]);
  const wanted: unknown = manifest ? JSON.parse(manifest).version : undefined;
  if (!path || version.trim().replace(/^v/u, '') !== wanted) return undefined;
  const program = join(folder, 'dist', path.trim());
  return (await isThere(program)) ? program : undefined;
}

function programPath(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The first line of a stack names the error, and a `cause` below it says more. */
function lastWords(errors: string): string {
  const cause = /\[?(?:cause)\]?: (?:Error: )?(.+)/u.exec(errors)?.[1];
  const first = errors.split('\n').find((line) => /error/iu.test(line));
  return (cause ?? first ?? 'its installer gave no reason')
    .trim()
    .replace(/[.{]+$/u, '')
    .trim();
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
