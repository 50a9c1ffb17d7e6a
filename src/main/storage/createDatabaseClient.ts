import { setImmediate } from 'node:timers/promises';
import { type Client, createClient } from '@libsql/client';
import { storageFault } from './storageFault';

/** How long SQLite itself waits for a lock, blocking this process. The rest of the waiting is done by `withStorage`. */
const BUSY_MS = 50;

/**
 * A client for a `file:` or `libsql:` address. After a batch that met a lock it takes a fresh connection: libsql leaves the
 * statement open that failed, and the old connection could never commit again ("SQL statements in progress").
 */
export function createDatabaseClient(url: string): Client {
  const client = createClient({ url, timeout: BUSY_MS });
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
