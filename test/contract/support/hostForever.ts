/** A host in a process of its own, over a database that is up to date. Says its address in one line of its output. */
import { createHttpServer } from '../../../src/main/api/http/createHttpServer';
import { createRemoteMeetingServer } from '../../../src/main/livekit/createRemoteMeetingServer';
import { receiveWebhook } from '../../../src/main/livekit/receiveWebhook';
import { createLocalBackend } from '../../../src/main/services/backend';
import type { Rhythm } from '../../../src/main/services/schedule/rhythm';
import { createDatabase } from '../../../src/main/storage/createDatabase';
import { createDatabaseClient } from '../../../src/main/storage/createDatabaseClient';

export interface HostSettings {
  databaseUrl: string;
  connection: { url: string; apiKey: string; apiSecret: string };
  apiKey: string;
  publicUrl: string;
  port: number;
  rhythm: Rhythm;
  /** Nothing is there: the API is all that is asked. */
  pageFolder: string;
}

const settings = JSON.parse(process.argv[2] ?? '') as HostSettings;
const { databaseUrl, connection, apiKey, publicUrl, port, rhythm, pageFolder } = settings;
const write = (data: object, message: string) => {
  process.stderr.write(`${message} ${'err' in data ? String(data.err) : ''}\n`);
};
const log = { info: () => {}, warn: write, error: write };
const backend = createLocalBackend({
  kind: 'livekit',
  version: '1.2.3',
  database: createDatabase(createDatabaseClient(databaseUrl)),
  server: createRemoteMeetingServer(connection),
  publicUrl,
  localUrl: () => publicUrl,
  apiKeys: [apiKey],
  rhythm,
  log,
});
const { url } = await createHttpServer({
  backend: () => backend,
  host: '127.0.0.1',
  port,
  publicUrl,
  pageFolder,
  async receiveWebhook(body, authorization) {
    const event = await receiveWebhook(connection, body, authorization);
    if (event) await backend.ledger.receive(event);
  },
  log,
});
backend.timekeeper.start();
process.stdout.write(`listening on ${url}\n`);
