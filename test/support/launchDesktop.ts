import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ElectronApplication, _electron as electron, errors, type Page } from '@playwright/test';
import { PROJECT_ROOT } from '../../scripts/lib/projectRoot';
import { freePort } from './freePort';

export interface Desktop {
  readonly app: ElectronApplication;
  /** The main window. */
  readonly page: Page;
  readonly dataFolder: string;
  readonly pid: number;
  /** Address of the page it serves to guests. */
  readonly url: string;
  /** Quits it as its user would and waits; where it asks back, as in a call, it is ended. */
  close(): Promise<void>;
}

export interface DesktopOptions {
  /** The Electron executable. */
  program: string;
  /** With the display, and the mark by which its processes are found. */
  env: NodeJS.ProcessEnv;
  /** Arguments after the app's folder, such as a deep link. */
  args?: readonly string[];
  /** Kept from an earlier run; else a new one that `close` removes. */
  dataFolder?: string;
  /** What to run; the built app unless told otherwise. */
  appFolder?: string;
}

const QUIT_TIMEOUT_MS = 5_000;
/** Some ten times what it takes on two busy cores, for the app and for its window. */
const LAUNCH_TIMEOUT_MS = 45_000;
/** Not the fake consent as well: it would put the fake camera in place of the window that is shared. */
const MEDIA_FLAGS = ['--use-fake-device-for-media-stream=fps=10'];

/** Starts the built app in real Electron and waits for its window. */
export async function launchDesktop(options: DesktopOptions): Promise<Desktop> {
  const { program, env, args = [], appFolder = PROJECT_ROOT } = options;
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'parley-desktop-')));
  const port = await freePort();
  const { app, page } = await launched({
    executablePath: program,
    args: [...MEDIA_FLAGS, `--user-data-dir=${dataFolder}`, appFolder, ...args],
    env: definedOnly({ ...env, PARLEY_DATA: dataFolder, PARLEY_HTTP_PORT: String(port) }),
    timeout: LAUNCH_TIMEOUT_MS,
  });
  const child = app.process();
  return {
    app,
    page,
    dataFolder,
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${port}`,
    async close() {
      if (!hasEnded(child)) await Promise.race([app.close(), once(child, 'exit'), pause(QUIT_TIMEOUT_MS)]);
      await killed(child);
      // Chromium's helpers write for a moment longer than the app itself lives.
      if (!options.dataFolder) await rm(dataFolder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

type LaunchOptions = Parameters<typeof electron.launch>[0];
type Launched = Pick<Desktop, 'app' | 'page'>;

/**
 * Playwright attaches while the app makes its window, and has been seen to wait without end for one that was there. An app
 * that does not start fails the second time too, one without a window at once.
 */
async function launched(options: LaunchOptions): Promise<Launched> {
  try {
    return await launchedOnce(options);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    console.warn('Playwright did not get hold of the app, which is started once more:', error.message);
    return launchedOnce(options);
  }
}

async function launchedOnce(options: LaunchOptions): Promise<Launched> {
  // What does not even begin in time is killed by Playwright itself.
  const app = await electron.launch(options);
  try {
    return { app, page: await app.firstWindow({ timeout: LAUNCH_TIMEOUT_MS }) };
  } catch (error) {
    const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    await killed(app.process());
    throw windows > 0 ? error : new Error('The app runs without a window.', { cause: error });
  }
}

async function killed(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
