import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { passOnSignal } from './signalProxy';

const HANDSHAKE = [
  'GET /rtc/v1?access_token=t HTTP/1.1',
  'Host: meet.example.org',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Cookie: parley_session=secret; parley_refresh=secret',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];

let livekit: Server;
let host: Server;
let client: Socket;
/** The other end of what is passed on. */
let reached: Promise<{ request: IncomingMessage; socket: Duplex }>;

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

beforeEach(async () => {
  livekit = createServer();
  reached = once(livekit, 'upgrade').then(([request, socket]) => ({ request, socket }));
  const port = await listening(livekit);
  host = createServer();
  host.on('upgrade', (request, socket, head) => passOnSignal({ host: '127.0.0.1', port }, request, socket, head));
  client = connect(await listening(host), '127.0.0.1');
  client.on('error', () => {});
  client.write(`${HANDSHAKE.join('\r\n')}\r\n\r\n`);
});
afterEach(async () => {
  client.destroy();
  host.close();
  livekit.close();
  (await reached).socket.destroy();
});

function accept(socket: Duplex): void {
  socket.on('error', () => {});
  // As a server of web sockets does.
  socket.on('end', () => socket.end());
  socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nhello');
  socket.resume();
}

/** Whatever it ends with. */
const closed = (socket: Duplex) => new Promise((resolve) => socket.once('close', resolve));

/** The socket is taken, and both sides have heard each other. */
async function open(): Promise<Duplex> {
  const { socket } = await reached;
  accept(socket);
  let heard = '';
  while (!heard.endsWith('hello')) heard += String((await once(client, 'data'))[0]);
  client.write('hi');
  expect(String((await once(socket, 'data'))[0])).toBe('hi');
  return socket;
}

test('a page that goes away without a word leaves nothing open at the LiveKit server', async () => {
  const socket = await open();
  client.resetAndDestroy();
  await closed(socket);
});

test('a page that was cut off before the LiveKit server has answered leaves nothing open there either', async () => {
  const { socket } = await reached;
  client.resetAndDestroy();
  await closed(client);
  accept(socket);
  await closed(socket);
});

test('what the LiveKit server closes is closed for the page', async () => {
  const socket = await open();
  socket.destroy();
  await closed(client);
});

test('the host’s own session is nothing for the LiveKit server', async () => {
  const { request } = await reached;
  expect(request.headers).toMatchObject({ host: 'meet.example.org', upgrade: 'websocket' });
  expect(request.headers.cookie).toBeUndefined();
});
