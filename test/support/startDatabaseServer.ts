import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, createClient, type InValue, LibsqlError, type ResultSet, type Transaction } from '@libsql/client';

/** A value as the protocol writes it. */
type Value =
  | { type: 'null' }
  | { type: 'integer' | 'text'; value: string }
  | { type: 'float'; value: number }
  | { type: 'blob'; base64: string };

const NOTHING = { cols: [], rows: [], affected_row_count: 0, last_insert_rowid: null };

interface Statement {
  sql?: string;
  sql_id?: number;
  args?: Value[];
  named_args?: { name: string; value: Value }[];
}

type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] }
  | { type: 'is_autocommit' };

type Request =
  | { type: 'execute'; stmt: Statement }
  | { type: 'batch'; batch: { steps: { stmt: Statement; condition?: Condition | null }[] } }
  | { type: 'sequence'; sql?: string; sql_id?: number }
  | { type: 'store_sql' | 'close_sql'; sql_id: number; sql?: string }
  | { type: 'close' };

interface Stream {
  client: Client;
  /** While one is open. */
  transaction?: Transaction;
  texts: Map<number, string>;
}

export interface DatabaseServer {
  /** `http://127.0.0.1:…` */
  url: string;
  /** Requests answered so far. */
  answered(): number;
  close(): Promise<void>;
}

/**
 * A database that hosts share over the network: what `sqld` does, as far as we use it (Hrana 2 over HTTP), over a file.
 * One request after the other, as its own writer does.
 */
export async function startDatabaseServer(fileUrl: string): Promise<DatabaseServer> {
  const streams = new Map<string, Stream>();
  let queue: Promise<unknown> = Promise.resolve();
  let count = 0;

  async function pipeline({ baton, requests }: { baton?: string | null; requests: Request[] }): Promise<object> {
    count += 1;
    const id = baton ?? `stream-${count}`;
    const stream = streams.get(id) ?? { client: createClient({ url: fileUrl }), texts: new Map<number, string>() };
    streams.set(id, stream);
    const results: object[] = [];
    for (const request of requests) {
      try {
        results.push({ type: 'ok', response: { type: request.type, ...(await answer(stream, request)) } });
      } catch (error) {
        results.push({ type: 'error', error: toError(error) });
      }
      if (request.type === 'close') streams.delete(id);
    }
    return { baton: streams.has(id) ? id : null, base_url: null, results };
  }

  const server = createServer(async (request, response) => {
    if (request.method !== 'POST' || request.url !== '/v2/pipeline') {
      response.writeHead(404).end();
      return;
    }
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = JSON.parse(Buffer.concat(parts).toString()) as Parameters<typeof pipeline>[0];
    const done = queue.then(() => pipeline(body));
    queue = done;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(await done));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answered: () => count,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      for (const { client } of streams.values()) client.close();
    },
  };
}

async function run(stream: Stream, { sql, sql_id, args = [], named_args = [] }: Statement): Promise<object> {
  const { client, texts, transaction } = stream;
  const text = sql ?? texts.get(sql_id ?? -1) ?? '';
  // The client keeps several connections to a file, and one of them for a transaction only where it is told of it.
  if (/^BEGIN/iu.test(text)) {
    stream.transaction = await client.transaction(/IMMEDIATE/iu.test(text) ? 'write' : 'deferred');
    return NOTHING;
  }
  if (/^(?:COMMIT|ROLLBACK)/iu.test(text) && transaction) {
    stream.transaction = undefined;
    await (/^COMMIT/iu.test(text) ? transaction.commit() : transaction.rollback());
    return NOTHING;
  }
  const named = Object.fromEntries(named_args.map(({ name, value }) => [name, fromValue(value)]));
  return toResult(
    await (transaction ?? client).execute({
      sql: text,
      args: named_args.length > 0 ? named : args.map(fromValue),
    }),
  );
}

async function answer(stream: Stream, request: Request): Promise<object> {
  const { client, texts } = stream;
  switch (request.type) {
    case 'execute':
      return { result: await run(stream, request.stmt) };
    case 'batch': {
      const step_results: (object | null)[] = [];
      const step_errors: (object | null)[] = [];
      for (const { stmt, condition } of request.batch.steps) {
        step_results.push(null);
        step_errors.push(null);
        if (condition && !holds(condition, step_results, step_errors)) continue;
        try {
          step_results[step_results.length - 1] = await run(stream, stmt);
        } catch (error) {
          step_errors[step_errors.length - 1] = toError(error);
        }
      }
      return { result: { step_results, step_errors } };
    }
    case 'sequence':
      await client.executeMultiple(request.sql ?? texts.get(request.sql_id ?? -1) ?? '');
      return {};
    case 'store_sql':
      texts.set(request.sql_id, request.sql ?? '');
      return {};
    case 'close_sql':
      texts.delete(request.sql_id);
      return {};
    case 'close':
      client.close();
      return {};
  }
}

function holds(condition: Condition, results: (object | null)[], errors: (object | null)[]): boolean {
  switch (condition.type) {
    case 'ok':
      return Boolean(results[condition.step]);
    case 'error':
      return Boolean(errors[condition.step]);
    case 'not':
      return !holds(condition.cond, results, errors);
    case 'and':
      return condition.conds.every((one) => holds(one, results, errors));
    case 'or':
      return condition.conds.some((one) => holds(one, results, errors));
    case 'is_autocommit':
      // Within a batch of ours a transaction is open until its last step.
      return false;
  }
}

function toResult({ columns, columnTypes, rows, rowsAffected, lastInsertRowid }: ResultSet): object {
  return {
    cols: columns.map((name, index) => ({ name, decltype: columnTypes[index] || null })),
    rows: rows.map((row) => columns.map((_name, index) => toValue(row[index]))),
    affected_row_count: rowsAffected,
    last_insert_rowid: lastInsertRowid?.toString() ?? null,
  };
}

function toValue(value: unknown): Value {
  if (value === null || value === undefined) return { type: 'null' };
  if (typeof value === 'number' && !Number.isInteger(value)) return { type: 'float', value };
  if (typeof value === 'number' || typeof value === 'bigint') return { type: 'integer', value: String(value) };
  if (value instanceof ArrayBuffer) return { type: 'blob', base64: Buffer.from(value).toString('base64') };
  return { type: 'text', value: String(value) };
}

function fromValue(value: Value): InValue {
  if (value.type === 'null') return null;
  if (value.type === 'integer') return BigInt(value.value);
  if (value.type === 'blob') return Buffer.from(value.base64, 'base64');
  return value.value;
}

function toError(error: unknown): { message: string; code: string } {
  return { message: String(error), code: error instanceof LibsqlError ? error.code : 'UNKNOWN' };
}
