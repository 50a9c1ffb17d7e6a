/**
 * The least that tells endpoints what has happened and remembers it: one row, one request and one mark for each delivery.
 * Takes the address of a database, that of the receiver, and how many endpoints there are. A line on standard input names
 * how many events have happened; a line is printed when all are delivered.
 */
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { createClient } from '@libsql/client';

const [databaseUrl = '', receiver = '', endpoints = '1'] = process.argv.slice(2);
const client = createClient({ url: databaseUrl });
await client.execute('PRAGMA journal_mode = WAL');
await client.execute('create table if not exists sent (id integer primary key, body text, done integer)');
const agent = new Agent({ keepAlive: true });

function post(path: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sending = request(`${receiver}${path}`, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', resolve);
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

async function serve(endpoint: number, events: number): Promise<void> {
  for (let event = 0; event < events; event += 1) {
    const body = JSON.stringify({ creationDate: Date.now(), event: 'meetingStarted', data: { event } });
    const { lastInsertRowid } = await client.execute({ sql: 'insert into sent (body) values (?)', args: [body] });
    await post(`/bare/${endpoint}`, body);
    await client.execute({ sql: 'update sent set done = 1 where id = ?', args: [lastInsertRowid ?? 0] });
  }
}

createInterface({ input: process.stdin }).on('line', async (line) => {
  await Promise.all(Array.from({ length: Number(endpoints) }, (_, endpoint) => serve(endpoint, Number(line))));
  console.log('done');
});
console.log('ready');
