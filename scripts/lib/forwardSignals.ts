import type { ChildProcess } from 'node:child_process';

/** Lets a child have our interrupt and end signals, and resolves with the exit code that we should give in its place. */
export function forwardSignals(child: ChildProcess): Promise<number> {
  const forward = (signal: NodeJS.Signals) => {
    // Ctrl+C in a terminal reaches the child by itself; twice would mean "at once" to it.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(code ?? 1);
    });
  });
}
