import { setTimeout as wait } from 'node:timers/promises';
import { storageFault } from './storageFault';

/**
 * SQLite's own waiting blocks the whole process, so it waits a moment only (`BUSY_MS` in createDatabaseClient) and we try again,
 * letting everything else run meanwhile. Milliseconds.
 */
const RETRY_AFTER_MS = [20, 50, 100, 200, 400, 800, 800];

/** Runs a piece of work on the database and turns its failures into faults. */
export async function withStorage<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const fault = storageFault(error);
      const delay = RETRY_AFTER_MS[attempt];
      if (fault.code !== 'STORAGE_LOCKED' || delay === undefined) throw fault;
      await wait(delay);
    }
  }
}
