import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { roomOf } from '../../../test/support/roomOf';
import type { Database } from '../services/ports';
import { applyMigrations } from './applyMigrations';
import { createDatabase } from './createDatabase';
import { MIGRATIONS } from './migrations';
import { fileDatabaseUrl, openDatabase } from './openDatabase';

let folder: string;
let path: string;
let database: Database | undefined;
let other: ChildProcess | undefined;

beforeEach(async () => {
  // A folder as people have them: with a space, an accent and what addresses give a meaning to.
  folder = await mkdtemp(join(tmpdir(), 'Jürgen’s data #1 %20? '));
  path = join(folder, 'deep', 'parley.db');
});
afterEach(async () => {
  database?.close();
  database = undefined;
  other?.kill('SIGKILL');
  other = undefined;
  await rm(folder, { recursive: true, force: true });
});

async function open(now = 1000): Promise<Database> {
  database = await openDatabase(fileDatabaseUrl(path), () => now);
  return database;
}

const NEWEST = { sortField: 'creationDate', sortOrder: 'desc' } as const;

/** Puts everything into the one file, as after a quiet while; the log beside it would heal what we damage. */
async function settle(): Promise<void> {
  const client = createClient({ url: fileDatabaseUrl(path) });
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  client.close();
}

/** A second real process that holds the database until it is killed. */
async function holdLock(): Promise<void> {
  const script = `
    const { createClient } = require('@libsql/client');
    const client = createClient({ url: process.argv[1] });
    client.transaction('write').then(() => console.log('held'));
    setInterval(() => {}, 1000);
  `;
  other = spawn(process.execPath, ['-e', script, fileDatabaseUrl(path)], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (other.stdout) await once(other.stdout, 'data');
}

describe('a new database', () => {
  test('is private to this user', async () => {
    await (await open()).rooms.insert(roomOf('a'));
    const modes = await Promise.all(
      (await readdir(join(folder, 'deep'))).map(async (name) => (await stat(join(folder, 'deep', name))).mode & 0o777),
    );
    expect(modes.length).toBeGreaterThan(1);
    expect(new Set(modes)).toEqual(new Set([0o600]));
    expect((await stat(join(folder, 'deep'))).mode & 0o777).toBe(0o700);
  });

  test('keeps what is written, and no secret of a session', async () => {
    const first = await open();
    await first.rooms.insert(roomOf('a'));
    const tokens = { token: 'token-in-clear', refreshToken: 'refresh-in-clear', expires: 5000, refreshExpires: 6000 };
    await first.sessions.insertSession('session', { userId: 'ada' }, tokens, 1);
    await first.settings.set('theme', { dark: true });
    first.close();
    const second = await open();
    expect(await second.rooms.find('a')).toEqual(roomOf('a'));
    expect(await second.settings.get('theme')).toEqual({ dark: true });
    expect(await second.sessions.findSession('token-in-clear', 4999)).toMatchObject({ userId: 'ada' });
    expect(await second.sessions.findSession('token-in-clear', 5000)).toBeUndefined();
    second.close();
    expect((await readFile(path)).includes('-in-clear')).toBe(false);
  });

  test('has every migration of the folder', async () => {
    const files = (await readdir(join(import.meta.dirname, 'migrations'))).filter((name) => name.endsWith('.sql'));
    expect(MIGRATIONS.map(({ name }) => `${name}.sql`)).toEqual(files.sort());
  });

  test('is made once by several that start together', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase(fileDatabaseUrl(path))));
    await Promise.all(opened.map(({ rooms }, i) => rooms.insert(roomOf(`r${i}`))));
    expect(await opened[0]?.rooms.list({ ...NEWEST, limit: 10 })).toHaveLength(3);
    for (const one of opened) one.close();
  });
});

describe('rooms', () => {
  test('are written wholly or not at all', async () => {
    const { rooms } = await open();
    await rooms.insert(roomOf('a'));
    const clash = roomOf('b', { secrets: roomOf('a').secrets });
    await expect(rooms.insert(clash)).rejects.toMatchObject({ code: 'UNEXPECTED' });
    expect(await rooms.find('b')).toBeUndefined();
  });

  test('remember the latest time someone was seen', async () => {
    const { rooms } = await open();
    await rooms.insert(roomOf('a'));
    await rooms.markSeen(['a'], 50);
    await rooms.markSeen(['a'], 40);
    expect((await rooms.find('a'))?.lastMeetingDate).toBe(50);
  });
});

test('a code is given to one caller only', async () => {
  const { sessions } = await open();
  await sessions.insertEntryCode('code', 100);
  expect(await sessions.takeEntryCode('code', 101)).toBe(false);
  const taken = await Promise.all([1, 2, 3].map(() => sessions.takeEntryCode('code', 99)));
  expect(taken.filter(Boolean)).toHaveLength(1);
});

describe('trouble', () => {
  test('a corrupt file is kept aside and told, and a new one takes its place', async () => {
    (await open()).close();
    await settle();
    await writeFile(path, Buffer.alloc(8192, 'no database'));
    const { rooms, notices } = await open(1234);
    expect(notices).toEqual(['STORAGE_CORRUPT']);
    await rooms.insert(roomOf('a'));
    expect((await readFile(`${path}.corrupt-1234`)).includes('no database')).toBe(true);
  });

  test('a file whose pages are damaged is noticed at start', async () => {
    const { rooms, close } = await open();
    for (let i = 0; i < 200; i += 1) await rooms.insert(roomOf(`room-${i}`));
    close();
    await settle();
    const bytes = await readFile(path);
    bytes.fill(0xab, 4096 * 3, 4096 * 6);
    await writeFile(path, bytes);
    expect((await open()).notices).toEqual(['STORAGE_CORRUPT']);
  });

  test('a database that another process holds is waited for', async () => {
    const { rooms } = await open();
    await holdLock();
    const insertion = rooms.insert(roomOf('a'));
    expect(await rooms.list({ ...NEWEST, limit: 1 })).toEqual([]);
    other?.kill('SIGKILL');
    await insertion;
    expect(await rooms.list({ ...NEWEST, limit: 1 })).toHaveLength(1);
  });

  test('held for too long, it is said to be locked, and everything else goes on meanwhile', async () => {
    const { rooms } = await open();
    await holdLock();
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 5);
    await expect(rooms.insert(roomOf('a'))).rejects.toMatchObject({ code: 'STORAGE_LOCKED' });
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(10);
    expect(await rooms.list({ ...NEWEST, limit: 1 })).toEqual([]);
  });

  test('a full disk is said to be one, and leaves nothing half-written', async () => {
    await open();
    const client = createClient({ url: fileDatabaseUrl(path) });
    const { rows } = await client.execute('PRAGMA page_count');
    await client.execute(`PRAGMA max_page_count = ${Number(rows[0]?.[0]) + 1}`);
    const { rooms } = createDatabase(client);
    let written = 0;
    const fill = async (): Promise<void> => {
      for (; written < 1000; written += 1) await rooms.insert(roomOf(`${'x'.repeat(500)}${written}`));
    };
    await expect(fill()).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    expect(await rooms.list({ ...NEWEST, limit: 1000 })).toHaveLength(written);
    client.close();
  });

  test('a folder that cannot be made is no crash', async () => {
    await writeFile(join(folder, 'deep'), 'a file where the folder should be');
    await expect(open()).rejects.toMatchObject({ code: 'UNEXPECTED' });
  });

  test('a migration that fails changes nothing', async () => {
    const client = createClient({ url: fileDatabaseUrl(join(folder, 'other.db')) });
    const bad = { name: 'bad', sql: 'CREATE TABLE kept (a)\n--> statement-breakpoint\nCREATE NONSENSE' };
    await expect(applyMigrations(client, [bad])).rejects.toMatchObject({ code: 'UNEXPECTED' });
    const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE name = 'kept'");
    expect(rows).toEqual([]);
    client.close();
  });
});
