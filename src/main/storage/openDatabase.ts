import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Client } from '@libsql/client';
import type { ErrorCode } from '../../shared/domain/errorCode';
import { Fault } from '../../shared/domain/fault';
import type { Clock, Database } from '../services/ports';
import { applyMigrations } from './applyMigrations';
import { completeLinks } from './completeLinks';
import { createDatabase } from './createDatabase';
import { createDatabaseClient } from './createDatabaseClient';
import { MIGRATIONS } from './migrations';
import { storageFault } from './storageFault';
import { withStorage } from './withStorage';

/** The address of a database in a local file. */
export function fileDatabaseUrl(path: string): string {
  return pathToFileURL(path).href;
}

/**
 * Opens the database at a `file:` or `libsql:` address and brings it up to date. A file that cannot be read is moved
 * aside, never deleted; an empty one takes its place and `notices` says so.
 */
export async function openDatabase(url: string, now: Clock = Date.now): Promise<Database> {
  const path = url.startsWith('file:') ? fileURLToPath(url) : undefined;
  const notices: ErrorCode[] = [];
  let client: Client;
  try {
    client = await prepare(url, path);
  } catch (error) {
    const fault = storageFault(error);
    if (fault.code !== 'STORAGE_CORRUPT' || !path) throw fault;
    await moveAside(path, now());
    notices.push('STORAGE_CORRUPT');
    client = await prepare(url, path);
  }
  return createDatabase(client, notices);
}

async function prepare(url: string, path: string | undefined): Promise<Client> {
  if (path) await createPrivately(path);
  const client = await withStorage(async () => createDatabaseClient(url));
  try {
    if (path) {
      await withStorage(() => client.execute('PRAGMA journal_mode = WAL'));
      const check = await withStorage(() => client.execute('PRAGMA quick_check(1)'));
      if (check.rows[0]?.[0] !== 'ok') throw new Fault('STORAGE_CORRUPT');
    }
    await applyMigrations(client, MIGRATIONS);
    await completeLinks(client);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

/** Created by us first, because SQLite would make it readable for all; its companions take the file's mode. */
async function createPrivately(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await (await open(path, 'a', 0o600)).close();
  } catch (error) {
    throw storageFault(error);
  }
}

async function moveAside(path: string, time: number): Promise<void> {
  for (const suffix of ['', '-wal', '-shm']) {
    const kept = `${path}.corrupt-${time}${suffix}`;
    await rename(path + suffix, kept).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw storageFault(error);
    });
  }
}
