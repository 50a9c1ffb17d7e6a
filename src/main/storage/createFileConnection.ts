import { type InStatement, type InValue, LibsqlError, type ResultSet, type TransactionMode } from '@libsql/client';
import Libsql from 'libsql';
import { storageFault } from './storageFault';

/** More texts of statements than this are not kept; the oldest goes. Those of this app are some hundred. */
const KEPT_STATEMENTS = 300;

/** One connection to a file of SQLite, of which each call takes no longer than the work itself. */
export interface FileConnection {
  execute(statement: InStatement): ResultSet;
  /** All or none. */
  batch(statements: readonly InStatement[], mode?: TransactionMode): ResultSet[];
  close(): void;
}

type Statement = Libsql.Statement<unknown[]>;

interface Kept {
  statement: Statement;
  /** It answers with rows, which are plain arrays. */
  hasRows: boolean;
}

/**
 * A connection that keeps its statements: to put one into SQLite's own words takes ten times as long as to run it.
 * `path`: of the file; `busyMs`: how long SQLite waits for a lock.
 */
export function createFileConnection(path: string, busyMs: number): FileConnection {
  const open = () => new Libsql(path, { timeout: busyMs });
  const kept = new Map<string, Kept>();
  let connection = open();
  let isClosed = false;

  function keptFor(sql: string): Kept {
    const known = kept.get(sql);
    if (known) return known;
    const statement: Statement = connection.prepare(sql);
    const fresh = { statement, hasRows: statement.reader };
    if (fresh.hasRows) statement.raw(true);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_STATEMENTS && oldest !== undefined) kept.delete(oldest);
    kept.set(sql, fresh);
    return fresh;
  }

  function run(asked: InStatement): ResultSet {
    const { sql, args = [] } = typeof asked === 'string' ? { sql: asked } : asked;
    if (!Array.isArray(args)) throw new TypeError('Parameters are given in order');
    const { statement, hasRows } = keptFor(sql);
    const values = args.map(boundValue);
    if (hasRows) return resultOf(statement.all(values));
    const { changes, lastInsertRowid } = statement.run(values);
    return resultOf([], changes, BigInt(lastInsertRowid));
  }

  /** Runs it, and forgets statements that failed: they may be open still, and would keep what they have locked. */
  function guarded<T>(work: () => T): T {
    if (isClosed) throw new LibsqlError('The client is closed', 'CLIENT_CLOSED');
    try {
      return work();
    } catch (error) {
      kept.clear();
      // A statement that met a lock stays open, and the connection could never commit again ("SQL statements in progress").
      if (storageFault(error).code === 'STORAGE_LOCKED') {
        connection.close();
        connection = open();
      } else if (connection.inTransaction) {
        connection.exec('ROLLBACK');
      }
      throw error;
    }
  }

  return {
    execute: (statement) => guarded(() => run(statement)),

    batch: (statements, mode = 'deferred') =>
      guarded(() => {
        run(mode === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN DEFERRED');
        const results = statements.map(run);
        run('COMMIT');
        return results;
      }),

    close() {
      isClosed = true;
      kept.clear();
      if (connection.open) connection.close();
    },
  };
}

/** As SQLite takes it. */
function boundValue(value: InValue): InValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.valueOf();
  if (value === undefined) throw new TypeError('A parameter is undefined');
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('A parameter is no finite number');
  return value;
}

function resultOf(rows: unknown[], rowsAffected = 0, lastInsertRowid?: bigint): ResultSet {
  // Read by position only, which is all that arrays have.
  return {
    columns: [],
    columnTypes: [],
    rows: rows as ResultSet['rows'],
    rowsAffected,
    lastInsertRowid,
    toJSON: () => rows,
  };
}
