/** `npm start`: the desktop app; where it cannot run, the same app as a host with its page in the browser. */
import { spawn } from 'node:child_process';
import { buildApp } from './lib/buildApp';
import { findElectron } from './lib/findElectron';
import { firstFreePort } from './lib/firstFreePort';
import { forwardSignals } from './lib/forwardSignals';
import { hasDisplay } from './lib/hasDisplay';
import { openInBrowser } from './lib/openInBrowser';
import { PROJECT_ROOT } from './lib/projectRoot';
import { runHost } from './lib/runHost';

/** A slow line needs minutes for 120 MB; one that stalls should not hold the app back for ever. */
const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;

/** The host's own default. */
const DEFAULT_PORT = 9080;

async function start(args: readonly string[]): Promise<number> {
  await buildApp(PROJECT_ROOT);
  if (!hasDisplay()) return startHost('There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).');
  const electron = await findElectron({
    root: PROJECT_ROOT,
    env: process.env,
    downloadTimeoutMs: DOWNLOAD_TIMEOUT_MS,
  });
  if ('missing' in electron) return startHost(electron.missing);
  return forwardSignals(spawn(electron.program, [PROJECT_ROOT, ...rootFlags(), ...args], { stdio: 'inherit' }));
}

/** Chromium's sandbox refuses to run for root. */
function rootFlags(): string[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  console.log('Running as root, so without the sandbox (--no-sandbox): use an ordinary account for real meetings.');
  return ['--no-sandbox'];
}

async function startHost(reason: string): Promise<number> {
  console.log(`${reason} Starting Parley as a host instead, with its page in the browser.`);
  let entry: string | undefined;
  let opened = false;
  return runHost(PROJECT_ROOT, await portArguments(), async (line) => {
    // The entry link signs its owner in and comes before the bare address, which is the last line of start-up.
    entry ??= /https?:\/\/\S+\/enter#\S+/u.exec(line)?.[0];
    const address = /https?:\/\/[^\s/]+\/?$/u.exec(line)?.[0];
    if (!address || opened) return;
    opened = true;
    const url = entry ?? address;
    console.log((await openInBrowser(url)) ? 'Opened it in your browser.' : `Open ${url} in a browser.`);
  });
}

/** Someone who wanted the app did not choose a port: where the usual one is taken, the next will do. */
async function portArguments(): Promise<string[]> {
  if (process.env.PARLEY_HTTP_PORT) return [];
  const port = await firstFreePort(DEFAULT_PORT);
  return port === undefined || port === DEFAULT_PORT ? [] : ['--http-port', String(port)];
}

process.exitCode = await start(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
