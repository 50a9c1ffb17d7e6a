import { readFile } from 'node:fs/promises';

/** What processes hold that no other process shares, in bytes; as Linux tells it. */
export async function ownMemory(pids: readonly number[]): Promise<number> {
  const rollups = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/smaps_rollup`, 'utf8')));
  const own = (rollup: string) => {
    const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gmu)].map(([, value]) =>
      Number(value),
    );
    return kilobytes.reduce((sum, value) => sum + value * 1024, 0);
  };
  return rollups.reduce((sum, rollup) => sum + own(rollup), 0);
}
