import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { waitUntil } from './waitUntil';

const MARK_NAME = 'PARLEY_TEST_MARK';
/** An orderly end of a window's helper processes takes a moment after the window's own. */
const GRACE_MS = 5_000;

export interface Reaper {
  /** The environment for every process of the test: whatever they start in turn inherits the mark. */
  readonly env: NodeJS.ProcessEnv;
  /** Processes that carry the mark and still run. */
  survivors(): Promise<{ pid: number; command: string }[]>;
  /** Throws, after ending them, where marked processes are left when they should be gone. */
  reap(graceMs?: number): Promise<void>;
}

/** Finds what a test leaves running, grandchildren and orphans included. Reads /proc, so elsewhere it finds nothing. */
export function createReaper(base: NodeJS.ProcessEnv = process.env): Reaper {
  const mark = randomUUID();
  const survivors = () => markedProcesses(`${MARK_NAME}=${mark}`);
  return {
    env: { ...base, [MARK_NAME]: mark },
    survivors,
    async reap(graceMs = GRACE_MS) {
      const areGone = waitUntil('processes end', async () => (await survivors()).length === 0, graceMs);
      if (await areGone.catch(() => false)) return;
      const left = await survivors();
      for (const { pid } of left) killQuietly(pid);
      const list = left.map(({ pid, command }) => `${pid} ${command}`).join('\n');
      if (left.length > 0) throw new Error(`The test left processes running:\n${list}`);
    },
  };
}

async function markedProcesses(mark: string): Promise<{ pid: number; command: string }[]> {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.filter((name) => /^\d+$/u.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      // Unreadable: it ended meanwhile, or is another user's.
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      if (!environment.split('\0').includes(mark)) return [];
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      return [{ pid: Number(pid), command: command.replaceAll('\0', ' ').slice(0, 300).trim() }];
    }),
  );
  return found.flat();
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended in this moment, which is what we want.
  }
}
