import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

/** The holder touches its lock this often. */
const BEAT_MS = 2_000;
/** A lock that was not touched for this long, by the waiter's own watch, has lost its holder (or its pid was reused). */
const STALE_MS = 20_000;
const POLL_MS = 200;
/** What killed processes left beside the lock is removed after this. */
const LEFTOVER_MS = 24 * 60 * 60 * 1000;

const ownerSchema = z.object({ token: z.string(), pid: z.number(), computer: z.string() });
type Owner = z.infer<typeof ownerSchema>;

interface LockOptions {
  /** Called once, where someone else holds the lock. */
  onWait?: (holderPid: number) => void;
  signal?: AbortSignal;
}

/**
 * Runs `work` while no other process that uses the same folder name does. The lock is a folder made complete beside
 * its place and renamed into it, which the file system does for one process only; it never exists without its owner's
 * name. A holder that was killed is noticed at once by its pid, or after STALE_MS where the pid tells nothing.
 */
export async function withFolderLock<T>(folder: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  const owner: Owner = { token: randomUUID(), pid: process.pid, computer: hostname() };
  await acquire(folder, owner, options);
  const beat = setInterval(() => {
    const now = new Date();
    // A lock that was taken from us (this computer slept) cannot be touched; release() then leaves it alone.
    utimes(join(folder, 'owner.json'), now, now).catch(() => clearInterval(beat));
  }, BEAT_MS);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await release(folder, owner);
  }
}

async function acquire(folder: string, owner: Owner, { onWait, signal }: LockOptions): Promise<void> {
  const prepared = `${folder}.${owner.token}`;
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(prepared);
  try {
    await writeFile(join(prepared, 'owner.json'), JSON.stringify(owner));
    let told = false;
    let seen: { beat: string; at: number } | undefined;
    while (!(await moved(prepared, folder))) {
      signal?.throwIfAborted();
      const holder = await readOwner(folder);
      if (!holder) continue; // Released between two looks.
      const beat = `${holder.owner.token} ${holder.touched}`;
      if (seen?.beat !== beat) seen = { beat, at: performance.now() };
      if (hasDied(holder.owner) || performance.now() - seen.at > STALE_MS) {
        await putAside(folder, holder.owner);
        continue;
      }
      if (!told) onWait?.(holder.owner.pid);
      told = true;
      await wait(POLL_MS, undefined, { signal });
    }
  } finally {
    await rm(prepared, { recursive: true, force: true });
  }
}

async function release(folder: string, owner: Owner): Promise<void> {
  const holder = await readOwner(folder);
  if (holder?.owner.token !== owner.token) return;
  await moved(folder, `${folder}.${owner.token}`);
  await rm(`${folder}.${owner.token}`, { recursive: true, force: true });
  await removeLeftovers(folder);
}

/**
 * Takes a dead owner's lock out of the way. The target's name is the owner's own, and stays: of two that found the
 * same dead owner, the later one cannot move away the new lock of the earlier one.
 */
async function putAside(folder: string, dead: Owner): Promise<void> {
  if (!(await moved(folder, `${folder}.dead-${dead.token}`))) await wait(POLL_MS);
}

async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(dirname(folder));
  for (const name of names.filter((each) => each.startsWith(`${basename(folder)}.`))) {
    const leftover = join(dirname(folder), name);
    const holder = await readOwner(leftover);
    if (holder && Date.now() - holder.touched > LEFTOVER_MS) await rm(leftover, { recursive: true, force: true });
  }
}

/** Renames a folder; false where something is in the way or it is gone. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    // Windows says EPERM or EACCES where others say that the target is not empty.
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'ENOENT'].includes(errorCode(error))) return false;
    throw error;
  }
}

async function readOwner(folder: string): Promise<{ owner: Owner; touched: number } | undefined> {
  const file = join(folder, 'owner.json');
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    const owner = ownerSchema.safeParse(parseJson(text));
    // Unreadable after a power cut: nobody touches it, so that it becomes stale like any other.
    return { owner: owner.data ?? { token: `unreadable-${mtimeMs}`, pid: 0, computer: '' }, touched: mtimeMs };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function hasDied(owner: Owner): boolean {
  if (owner.computer !== hostname()) return false;
  try {
    process.kill(owner.pid, 0);
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}
