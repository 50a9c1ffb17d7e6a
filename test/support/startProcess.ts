import { spawn } from 'node:child_process';
import { waitUntil } from './waitUntil';

const STOP_TIMEOUT_MS = 10_000;

export interface RunningProcess {
  readonly pid: number;
  /** Standard output and error so far. */
  output(): string;
  /** Resolves with the exit code (or the name of the signal) once it has ended. */
  readonly exited: Promise<number | string>;
  isRunning(): boolean;
  /** Asks it to end and waits; throws where it does not within ten seconds. */
  stop(signal?: NodeJS.Signals): Promise<number | string>;
  /** Ends it without asking (SIGKILL) and waits. */
  kill(): Promise<void>;
}

/** Starts a program whose output is kept for `output()`. */
export function startProcess(
  command: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): RunningProcess {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (text: string) => {
    output += text;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  let isOver = false;
  const exited = new Promise<number | string>((resolve) => {
    const end = (result: number | string) => {
      isOver = true;
      resolve(result);
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code, signal) => end(code ?? signal ?? 'unknown'));
  });
  return {
    pid: child.pid ?? 0,
    output: () => output,
    exited,
    isRunning: () => !isOver,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await waitUntil(
        () => `${command} ends after ${signal}\n${output}`,
        () => isOver,
        STOP_TIMEOUT_MS,
      );
      return exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
