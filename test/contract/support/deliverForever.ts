/** A host's delivery of webhooks in a process of its own, to be killed: takes the database's address. */
import { randomBytes } from 'node:crypto';
import { createWebhooks } from '../../../src/main/services/webhooks/createWebhooks';
import { createDatabase } from '../../../src/main/storage/createDatabase';
import { createDatabaseClient } from '../../../src/main/storage/createDatabaseClient';

const [url = ''] = process.argv.slice(2);
const database = createDatabase(createDatabaseClient(url));
const webhooks = createWebhooks({
  store: database.webhooks,
  rooms: database.rooms,
  audit: { record: async () => {} },
  allowPrivate: true,
  version: '1.2.3',
  now: Date.now,
  random: randomBytes,
  log: { info: () => {}, warn: () => {}, error: () => {} },
});
webhooks.dispatcher.start();
setInterval(() => {}, 60_000);
