import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileDatabaseUrl, openDatabase } from '../../src/main/storage/openDatabase';

let empty: Promise<Buffer> | undefined;

/** Puts an empty database of the newest shape there. Most of opening one is to bring it there, and tests open hundreds. */
export async function putEmptyDatabase(path: string): Promise<void> {
  empty ??= makeEmpty();
  await writeFile(path, await empty, { mode: 0o600 });
}

async function makeEmpty(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-empty-'));
  const path = join(folder, 'parley.db');
  const database = await openDatabase(fileDatabaseUrl(path));
  // With the last connection SQLite brings into the file what it had written beside it.
  database.close();
  const content = await readFile(path);
  await rm(folder, { recursive: true, force: true });
  return content;
}
