import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { LogFile } from './createLogFile';

/** How long the server may take to say goodbye to everyone before it is killed. */
const STOP_MS = 2500;

/**
 * Runs the server beside a watcher that waits for the end of our pipe. However this process ends, the pipe closes, and
 * the watcher ends the server: two signals, because livekit-server waits for everyone to leave after one.
 * Needs nothing but a POSIX shell. Arguments: pid file, our pid, then the command.
 */
const WATCHED = `
pidfile=$1; app=$2; shift 2
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
echo "$app $server" >"$pidfile"
(
  read -r _ <&3
  kill -TERM $server; sleep 0.05; kill -TERM $server
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do kill -0 $server || exit 0; sleep 0.1; done
  kill -KILL $server
) 2>/dev/null &
watcher=$!
exec 3<&-
wait $server; code=$?
kill $watcher 2>/dev/null
rm -f "$pidfile"
exit $code
`;

export interface RunningServer {
  /** Settles when the server has ended, for whatever reason. Never rejects. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server. `pidFile` names it for the next start, should this one end without a word. */
export function runServer(program: string, args: string[], pidFile: string, log: LogFile): RunningServer {
  const isWindows = process.platform === 'win32';
  const command = isWindows
    ? [program, ...args]
    : ['/bin/sh', '-c', WATCHED, 'parley', pidFile, `${process.pid}`, program, ...args];
  const [file = program, ...rest] = command;
  // Its own group: Ctrl+C in a terminal reaches us alone, and we end it in order.
  const child = spawn(file, rest, { detached: !isWindows, windowsHide: true, stdio: ['pipe', 'pipe', 'pipe'] });
  if (isWindows && child.pid) {
    try {
      writeFileSync(pidFile, `${process.pid} ${child.pid}`);
    } catch (error) {
      // Nobody would know of it.
      child.kill();
      throw error;
    }
  }
  child.stdout.on('data', (chunk: Uint8Array) => log.write(chunk));
  child.stderr.on('data', (chunk: Uint8Array) => log.write(chunk));
  child.stdin.on('error', () => {});

  const exited = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      log.write(Buffer.from(`${error.message}\n`));
      resolve();
    });
    child.once('exit', () => resolve());
  }).then(async () => {
    // Should the shell have been killed alone, this wakes the watcher.
    child.stdin.destroy();
    if (isWindows) await rm(pidFile, { force: true });
  });

  return {
    exited,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      if (isWindows) child.kill();
      else child.stdin.end();
      const timer = setTimeout(() => kill(isWindows ? child.pid : child.pid && -child.pid), STOP_MS);
      await Promise.race([exited, once(child, 'exit')]);
      clearTimeout(timer);
      await exited;
    },
  };
}

function kill(pid: number | undefined): void {
  if (!pid) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}
