import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import { createFileConnection } from './createFileConnection';
import { storageFault } from './storageFault';

/** How long SQLite itself waits for a lock, blocking this process. The rest of the waiting is done by `withStorage`. */
const BUSY_MS = 50;

/** A client for a `file:` or `libsql:` address. Rows of a file are read by position only. */
export function createDatabaseClient(url: string): Client {
  const client = createClient({ url, timeout: BUSY_MS });
  return url.startsWith('file:') ? overFile(client, fileURLToPath(url)) : afresh(client);
}

/** Single statements and batches, which is all that the stores ask for, go over a connection that keeps its statements. */
function overFile(client: Client, path: string): Client {
  const connection = createFileConnection(path, BUSY_MS);
  const close = client.close.bind(client);
  client.execute = async (statement) => connection.execute(statement);
  client.batch = async (statements, mode) =>
    connection.batch(
      statements.map((one) => (Array.isArray(one) ? { sql: one[0], args: one[1] } : one)),
      mode,
    );
  client.close = () => {
    connection.close();
    close();
  };
  return client;
}

/** After a batch that met a lock it takes a fresh connection, for nobody knows what the old one still holds. */
function afresh(client: Client): Client {
  const batch = client.batch.bind(client);
  client.batch = async (...args) => {
    try {
      return await batch(...args);
    } catch (error) {
      if (storageFault(error).code === 'STORAGE_LOCKED') {
        // Work that has its connection is done before the next turn of the event loop; it must not lose it.
        await setImmediate();
        if (!client.closed) client.reconnect();
      }
      throw error;
    }
  };
  return client;
}
