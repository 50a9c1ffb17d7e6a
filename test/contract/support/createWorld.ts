import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpServer, type HttpServer } from '../../../src/main/api/http/createHttpServer';
import type { LiveKitConnection } from '../../../src/main/livekit/connection';
import { createRemoteMeetingServer } from '../../../src/main/livekit/createRemoteMeetingServer';
import { receiveWebhook } from '../../../src/main/livekit/receiveWebhook';
import { type Backend, createLocalBackend } from '../../../src/main/services/backend';
import type { Log } from '../../../src/main/services/ports';
import { fileDatabaseUrl, openDatabase } from '../../../src/main/storage/openDatabase';
import { putEmptyDatabase } from '../../support/putEmptyDatabase';

export const API_KEY = 'key-of-the-owner';

/** A workspace that is served, and everything that is logged as unexpected, so that a test can fail on it. */
export interface World {
  backend: Backend;
  http: HttpServer;
  log: Log & { errors: string[] };
  /** `file:` address of the data. */
  databaseUrl: string;
  /** How many listen to changes of rooms now. */
  listeners(): number;
  /** Looks at LiveKit now and writes down what is found: nobody does so by itself here, and no webhook comes. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** A workspace as a host has it: real SQLite, a real LiveKit server, a real HTTP server. */
export async function createWorld(connection: LiveKitConnection): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-contract-'));
  const errors: string[] = [];
  const log = {
    errors,
    info: () => {},
    warn: () => {},
    error: (data: object, message: string) => {
      errors.push(`${message}: ${'err' in data ? textOf(data.err) : ''}`);
    },
  };
  const databasePath = join(folder, 'parley.db');
  await putEmptyDatabase(databasePath);
  const databaseUrl = fileDatabaseUrl(databasePath);
  const database = await openDatabase(databaseUrl);
  let http: HttpServer | undefined;
  let listeners = 0;
  const local = createLocalBackend({
    kind: 'livekit',
    version: '1.2.3',
    database,
    server: createRemoteMeetingServer(connection),
    localUrl: () => http?.url ?? 'http://127.0.0.1',
    apiKeys: [API_KEY],
    webhookAllowPrivate: true,
    // Nobody guesses here.
    passwordCost: { log2n: 10, r: 8, p: 1 },
    log,
  });
  const subscribe: Backend['watch']['subscribe'] = (listener) => {
    const unsubscribe = local.watch.subscribe(listener);
    listeners += 1;
    return () => {
      listeners -= 1;
      unsubscribe();
    };
  };
  const backend = { ...local, watch: { ...local.watch, subscribe } };
  http = await createHttpServer({
    backend: () => backend,
    host: '127.0.0.1',
    port: 0,
    pageFolder: join(folder, 'no-page'),
    receiveWebhook: async (body, authorization) => {
      const event = await receiveWebhook(connection, body, authorization);
      if (event) await backend.ledger.receive(event);
    },
    log,
  });
  const server = http;
  return {
    backend,
    http: server,
    log,
    databaseUrl,
    listeners: () => listeners,
    settle: () => backend.ledger.reconcile(),
    async close() {
      await server.close();
      await backend.webhooks.dispatcher.stop();
      backend.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function textOf(error: unknown): string {
  return error instanceof Error ? `${error.stack ?? error}` : String(error);
}
