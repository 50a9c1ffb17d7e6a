import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { forwardSignals } from './forwardSignals';

/** Runs the built host with its output passed through; `onLine` hears each line. Resolves with its exit code. */
export function runHost(root: string, args: readonly string[], onLine?: (line: string) => void): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'headless.cjs'), ...args], {
    stdio: ['inherit', onLine ? 'pipe' : 'inherit', 'inherit'],
  });
  if (onLine && child.stdout) {
    child.stdout.pipe(process.stdout);
    createInterface({ input: child.stdout }).on('line', onLine);
  }
  return forwardSignals(child);
}
