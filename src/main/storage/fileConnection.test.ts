import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFileConnection, type FileConnection } from './createFileConnection';

let folder: string;
let connection: FileConnection;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-connection-'));
  connection = createFileConnection(join(folder, 'test.db'), 50);
  connection.execute('CREATE TABLE thing (name text PRIMARY KEY NOT NULL, count integer)');
});

afterEach(async () => {
  connection.close();
  await rm(folder, { recursive: true, force: true });
});

const insert = (name: string | null, count: number | boolean | null = 1) => ({
  sql: 'INSERT INTO thing VALUES (?, ?)',
  args: [name, count],
});
const all = () => connection.execute('SELECT name, count FROM thing ORDER BY name').rows;

describe('a connection that keeps its statements', () => {
  test('runs the same statement with other values, and says how much it changed', () => {
    expect(
      [insert('a'), insert('b', null), insert('c', true)].map((one) => connection.execute(one).rowsAffected),
    ).toEqual([1, 1, 1]);
    expect(all()).toEqual([
      ['a', 1],
      ['b', null],
      ['c', 1],
    ]);
    expect(connection.execute('UPDATE thing SET count = 2').rowsAffected).toBe(3);
  });

  test('writes all of a batch or nothing, and goes on afterwards', () => {
    connection.execute(insert('a'));
    expect(() => connection.batch([insert('b'), insert('a')], 'write')).toThrow(/UNIQUE/u);
    expect(() => connection.batch([insert('c'), insert(null)])).toThrow(/NOT NULL/u);
    expect(all()).toEqual([['a', 1]]);
    expect(connection.batch([insert('b'), 'SELECT count(*) FROM thing']).at(-1)?.rows).toEqual([[2]]);
  });

  test('sees a table that another connection has changed meanwhile', () => {
    connection.execute(insert('a'));
    expect(all()).toEqual([['a', 1]]);
    const other = createFileConnection(join(folder, 'test.db'), 50);
    other.execute('ALTER TABLE thing ADD COLUMN more text');
    other.execute("UPDATE thing SET more = 'x', count = 7");
    other.close();
    expect(all()).toEqual([['a', 7]]);
  });

  test('takes a fresh start after a lock', () => {
    const other = createFileConnection(join(folder, 'test.db'), 50);
    other.execute('BEGIN IMMEDIATE');
    expect(() => connection.batch([insert('a')])).toThrow(/locked/u);
    other.execute('COMMIT');
    other.close();
    connection.batch([insert('a')]);
    expect(all()).toEqual([['a', 1]]);
  });

  test('takes more kinds of statements than it keeps, and none once it is closed', () => {
    for (let i = 0; i < 700; i += 1) expect(connection.execute(`SELECT ${i}`).rows).toEqual([[i]]);
    connection.close();
    expect(() => connection.execute('SELECT 1')).toThrow(/closed/u);
  });
});
