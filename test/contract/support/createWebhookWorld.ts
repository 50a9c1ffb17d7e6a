import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/libsql';
import type { Database, Log } from '../../../src/main/services/ports';
import type { Visitor } from '../../../src/main/services/visitor';
import type { Resolve } from '../../../src/main/services/webhooks/createTargets';
import { createWebhooks, type Webhooks } from '../../../src/main/services/webhooks/createWebhooks';
import type { WebhookStore } from '../../../src/main/services/webhooks/WebhookStore';
import { createDatabaseClient } from '../../../src/main/storage/createDatabaseClient';
import { fileDatabaseUrl, openDatabase } from '../../../src/main/storage/openDatabase';
import { outboxStatement } from '../../../src/main/storage/outboxStatement';
import type { OutboxEvent } from '../../../src/shared/domain/webhookEvent';
import { putEmptyDatabase } from '../../support/putEmptyDatabase';

export const ADMIN: Visitor = { caller: { kind: 'admin', label: 'test' }, address: 'local' };

export interface WebhookWorld {
  /** The address of the database, which any number of hosts share. */
  url: string;
  /** The clock of every host. */
  time: number;
  /** What was noted, as `action target`. */
  audit: string[];
  database: Database;
  /** Another host on the same database, or on a `store` that fails. */
  host(options?: { store?: WebhookStore; allowPrivate?: boolean; resolve?: Resolve }): Webhooks;
  /** Writes down that something has happened. */
  happen(event: Partial<OutboxEvent>): Promise<void>;
  close(): Promise<void>;
}

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Webhooks over real SQLite, for receivers on this machine, with a clock that the test moves. */
export async function createWebhookWorld(): Promise<WebhookWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-webhooks-'));
  const path = join(folder, 'parley.db');
  await putEmptyDatabase(path);
  const url = fileDatabaseUrl(path);
  const database = await openDatabase(url);
  const outbox = createDatabaseClient(url);
  const db = drizzle(outbox);
  const audit: string[] = [];
  const hosts: Webhooks[] = [];
  const world: WebhookWorld = {
    url,
    time: Date.UTC(2026, 0, 1),
    audit,
    database,
    host({ store = database.webhooks, allowPrivate = true, resolve } = {}) {
      const host = createWebhooks({
        store,
        rooms: database.rooms,
        audit: {
          record: async (_by, { action, target }) => {
            audit.push(`${action} ${target}`);
          },
        },
        publicUrl: 'https://meet.example.org',
        allowPrivate,
        resolve,
        version: '1.2.3',
        now: () => world.time,
        random: randomBytes,
        log: silent,
      });
      hosts.push(host);
      return host;
    },
    async happen(event) {
      await outboxStatement(db, { name: 'meetingStarted', date: world.time, data: {}, ...event });
    },
    async close() {
      await Promise.all(hosts.map((host) => host.dispatcher.stop()));
      outbox.close();
      database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return world;
}
