import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpServer, type HttpServer } from '../../../src/main/api/http/createHttpServer';
import type { HttpServerOptions } from '../../../src/main/api/http/httpServerOptions';
import { createRemoteMeetingServer } from '../../../src/main/livekit/createRemoteMeetingServer';
import { type Backend, createLocalBackend, type LocalBackendOptions } from '../../../src/main/services/backend';
import { fileDatabaseUrl, openDatabase } from '../../../src/main/storage/openDatabase';
import { putEmptyDatabase } from '../../support/putEmptyDatabase';

export const API_KEY = 'key-of-the-owner';

/** A host without a LiveKit server, whose clock stands still until it is moved. */
export interface ServedHost {
  backend: Backend;
  http: HttpServer;
  clock: { now: number };
  /** What was logged as gone wrong. */
  errors: string[];
  close(): Promise<void>;
}

type Listening = Partial<Pick<HttpServerOptions, 'host' | 'publicUrl' | 'tls' | 'trustedProxies'>>;

export async function serveHost(
  listening: Listening = {},
  options: Partial<LocalBackendOptions> = {},
): Promise<ServedHost> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-served-'));
  const databasePath = join(folder, 'parley.db');
  await putEmptyDatabase(databasePath);
  const clock = { now: Date.now() };
  const errors: string[] = [];
  const log = { info: () => {}, warn: () => {}, error: (_: object, message: string) => errors.push(message) };
  const backend = createLocalBackend({
    kind: 'livekit',
    version: '1.2.3',
    database: await openDatabase(fileDatabaseUrl(databasePath)),
    server: createRemoteMeetingServer({ url: 'ws://127.0.0.1:1', apiKey: 'key', apiSecret: 'secret' }),
    publicUrl: listening.publicUrl,
    localUrl: () => http.url,
    apiKeys: [API_KEY],
    // Nobody guesses here.
    passwordCost: { log2n: 10, r: 8, p: 1 },
    log,
    now: () => clock.now,
    ...options,
  });
  const http = await createHttpServer({
    backend: () => backend,
    host: '127.0.0.1',
    port: 0,
    pageFolder: join(folder, 'no-page'),
    log,
    ...listening,
  });
  return {
    backend,
    http,
    clock,
    errors,
    async close() {
      await http.close();
      backend.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
