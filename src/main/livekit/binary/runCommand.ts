import { spawn } from 'node:child_process';

/** Enough of a program's last words to tell what went wrong. */
const TAIL_CHARS = 2_000;

/** How to run a program to its end. */
export interface CommandOptions {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  signal?: AbortSignal;
  /** Longer than this and the program is killed. */
  timeoutMs?: number;
  /** Called for each line of standard error. */
  onErrorLine?: (line: string) => void;
}

/** Runs a program to its end and gives its standard output; throws with the end of its standard error where it fails. */
export function runCommand(command: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: options.env,
      cwd: options.cwd,
      signal: options.signal,
      timeout: options.timeoutMs,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    let tail = '';
    let unfinished = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      tail = (tail + text).slice(-TAIL_CHARS);
      const lines = (unfinished + text).split('\n');
      unfinished = lines.pop() ?? '';
      for (const line of lines) options.onErrorLine?.(line.trimEnd());
    });
    child.on('error', reject);
    child.on('close', (code, killedBy) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${killedBy ? `was ended by ${killedBy}` : `gave ${code}`}: ${tail.trim()}`));
    });
  });
}
