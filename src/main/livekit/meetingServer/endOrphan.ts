import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const GONE_MS = 2000;
const CHECK_MS = 50;

/**
 * Ends a server that an earlier run of ours left behind: named in the pid file, its app gone, and still started with our
 * configuration (a pid may belong to something else by now). True where the data folder's server belongs to a living app.
 */
export async function endOrphan(pidFile: string, configFile: string): Promise<boolean> {
  const text = await readFile(pidFile, 'utf8').catch(() => '');
  const [app, server] = text.trim().split(' ').map(Number);
  if (!app || !server || !isAlive(server)) return false;
  const command = await commandOf(server);
  if (!command.includes(process.platform === 'win32' ? 'livekit' : configFile)) return false;
  if (app !== process.pid && isAlive(app)) return true;
  process.kill(server, 'SIGKILL');
  for (let waited = 0; isAlive(server) && waited < GONE_MS; waited += CHECK_MS) await wait(CHECK_MS);
  await rm(pidFile, { force: true });
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    return readFile(`/proc/${pid}/cmdline`, 'utf8').then(
      (text) => text.replaceAll('\0', ' '),
      () => '',
    );
  }
  const [file, ...args] =
    process.platform === 'win32'
      ? ['tasklist', '/nh', '/fi', `PID eq ${pid}`]
      : ['ps', '-ww', '-o', 'command=', '-p', `${pid}`];
  return file
    ? run(file, args).then(
        ({ stdout }) => stdout,
        () => '',
      )
    : '';
}
