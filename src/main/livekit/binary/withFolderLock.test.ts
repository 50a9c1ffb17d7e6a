import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withFolderLock } from './withFolderLock';

let folder: string;
let lock: string;
let children: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-lock-'));
  lock = join(folder, 'thing.lock');
  children = [];
  // Holds the lock until its standard input ends.
  const module = pathToFileURL(join(import.meta.dirname, 'withFolderLock.ts')).href;
  await writeFile(
    join(folder, 'holder.mjs'),
    `import { withFolderLock } from '${module}';
     const onWait = (pid) => console.log('waits for ' + pid);
     await withFolderLock(process.argv[2], { onWait }, async () => {
       console.log('holds');
       for await (const _ of process.stdin);
     });
     console.log('released');`,
  );
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function startHolder(): { child: ChildProcess; nextLine: () => Promise<string> } {
  const args = ['--import', 'tsx', join(folder, 'holder.mjs'), lock];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, nextLine: async () => String((await lines.next()).value) };
}

describe('withFolderLock', () => {
  it('lets a second process in only after the first, and tells it for whom it waits', async () => {
    const first = startHolder();
    expect(await first.nextLine()).toBe('holds');
    const second = startHolder();
    expect(await second.nextLine()).toBe(`waits for ${first.child.pid}`);
    first.child.stdin?.end();
    expect(await first.nextLine()).toBe('released');
    expect(await second.nextLine()).toBe('holds');
    second.child.stdin?.end();
    expect(await second.nextLine()).toBe('released');
    expect(await readdir(folder)).toEqual(['holder.mjs']);
  });

  it('takes the lock of a killed process at once', async () => {
    const { child, nextLine } = startHolder();
    expect(await nextLine()).toBe('holds');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await withFolderLock(lock, {}, async () => 'mine')).toBe('mine');
  });

  it('keeps one at a time when many find the same dead holder', async () => {
    const { child, nextLine } = startHolder();
    expect(await nextLine()).toBe('holds');
    child.kill('SIGKILL');
    await once(child, 'exit');
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 6 }, () => withFolderLock(lock, {}, work)));
    expect(most).toBe(1);
  });

  it('gives the lock back when the work fails', async () => {
    const fails = withFolderLock(lock, {}, () => Promise.reject(new Error('no')));
    await expect(fails).rejects.toThrow('no');
    expect(await withFolderLock(lock, {}, async () => 'mine')).toBe('mine');
  });

  it('stops waiting when told to, and leaves nothing behind', async () => {
    const { nextLine } = startHolder();
    expect(await nextLine()).toBe('holds');
    const controller = new AbortController();
    const onWait = () => controller.abort();
    const waiting = withFolderLock(lock, { onWait, signal: controller.signal }, async () => 'mine');
    await expect(waiting).rejects.toThrow(/abort/iu);
    expect((await readdir(folder)).sort()).toEqual(['holder.mjs', 'thing.lock']);
  });
});
