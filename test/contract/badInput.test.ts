import { connect } from 'node:net';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openApiDocument } from '../../src/main/api/http/openapi/openApiDocument';
import { type MeetingServer, startMeetingServer } from '../support/startMeetingServer';
import { type BadOperation, type BadRequest, badRequests, operationsOf } from './support/badRequests';
import { API_KEY, createWorld, type World } from './support/createWorld';

const document = JSON.parse(JSON.stringify(await openApiDocument('1.2.3')));
const operations = operationsOf(document).map((one): [string, BadOperation] => [`${one.method} ${one.path}`, one]);

let meetingServer: MeetingServer;
let world: World;
let before: string;
beforeAll(async () => {
  meetingServer = await startMeetingServer();
  world = await createWorld(meetingServer);
  const { backend } = world;
  await backend.rooms.create({ roomName: 'Kept' }, { caller: { kind: 'admin', label: 'test' }, address: 'local' });
});
beforeEach(async () => {
  before = await contents();
  world.log.errors.length = 0;
});
afterAll(async () => {
  await world.close();
  await meetingServer.stop();
});

/** Everything that is stored but what was asked and by whom, which is noted whatever comes of it. */
async function contents(): Promise<string> {
  const client = createClient({ url: world.databaseUrl });
  const tables = await client.execute("select name from sqlite_master where type = 'table' order by name");
  const rows = await Promise.all(
    tables.rows
      .map(({ name }) => String(name))
      .filter((name) => !['audit_entry', 'lease', 'setting'].includes(name))
      .map(async (name) => [name, (await client.execute(`select * from "${name}"`)).rows]),
  );
  client.close();
  return JSON.stringify(rows);
}

function resolve(schema: { $ref?: string }) {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : document.components.schemas[name];
}

let asked = 0;

/** Each from another address, as wrong secrets make one address wait. */
async function ask({ method, path, headers, body }: BadRequest) {
  const answer = await fetch(`${world.http.url}/api/v1${path.replace('pk_q9V4n7', API_KEY)}`, {
    method,
    headers: {
      'x-api-key': API_KEY,
      'x-forwarded-for': nextAddress(),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body,
  });
  if (answer.ok) {
    // A stream would not end by itself.
    await answer.body?.cancel();
    return { status: answer.status, text: '' };
  }
  return { status: answer.status, text: await answer.text() };
}

function nextAddress(): string {
  asked += 1;
  return `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`;
}

describe.each(operations)('%s', (_name, operation) => {
  test('refuses whatever is wrong, and says where', async () => {
    for (const request of badRequests(operation, resolve)) {
      const { status, text } = await ask(request);
      // Whoever does not wait has stopped waiting.
      if (status === 200 && request.path.startsWith('/meetings/') && request.path.endsWith('/lobby/leave')) continue;
      const told = `${request.what}: ${status} ${text.slice(0, 300)}`;
      expect(status, told).toBeGreaterThanOrEqual(400);
      expect(status, told).toBeLessThan(500);
      // Then nothing was looked at.
      expect(status, told).not.toBe(429);
      expect(text, told).not.toMatch(/node_modules|\.ts:\d|\bat [\w.]+ \(|SQLITE/u);
      const { code, details } = JSON.parse(text);
      expect(code, told).toEqual(expect.any(String));
      if (status === 422 && code === 'INVALID_INPUT' && request.field) {
        expect(
          details.map(({ field }: { field: string }) => field.split('.')[0]),
          told,
        ).toContain(request.field);
      }
    }
    expect(world.log.errors).toEqual([]);
    expect(await contents()).toBe(before);
  });
});

describe('without a body that ever comes', () => {
  test('a slow body is not waited for by others', async () => {
    const socket = connect(world.http.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(
      `POST /api/v1/rooms HTTP/1.1\r\nHost: 127.0.0.1\r\nX-API-KEY: ${API_KEY}\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"room`,
    );
    expect((await ask({ what: '', method: 'GET', path: '/rooms' })).status).toBe(200);
    socket.destroy();
    expect(await contents()).toBe(before);
  });

  test('one that is sent in pieces without an end is cut off', async () => {
    const answer = new Promise<string>((done) => {
      let text = '';
      const socket = connect(world.http.port, '127.0.0.1', () => {
        socket.write(
          `POST /api/v1/rooms HTTP/1.1\r\nHost: 127.0.0.1\r\nX-API-KEY: ${API_KEY}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
        );
        const piece = `2000\r\n${'x'.repeat(0x2000)}\r\n`;
        for (let i = 0; i < 20; i += 1) socket.write(piece);
      });
      socket.setEncoding('utf8').on('data', (part) => {
        text += part;
        if (text.includes('\r\n\r\n')) socket.destroy();
      });
      socket.on('error', () => {}).on('close', () => done(text));
    });
    expect(await answer).toMatch(/^HTTP\/1.1 413/u);
    expect(await contents()).toBe(before);
  });
});
