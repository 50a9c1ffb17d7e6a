import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSender, type Sender } from './createSender';
import { createTargets, type ResolvedAddress } from './createTargets';

let server: Server;
let port: number;
let requests: string[];
let senders: Sender[];
let answer: (url: string) => { status: number; body?: string } | undefined;

beforeEach(async () => {
  requests = [];
  senders = [];
  answer = () => ({ status: 200 });
  server = createServer((request, response) => {
    requests.push(`${request.headers.host}${request.url}`);
    request.resume();
    const made = answer(request.url ?? '');
    if (made) response.writeHead(made.status, { location: '/inside' }).end(made.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  for (const sender of senders) sender.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const LOOPBACK: ResolvedAddress = { address: '127.0.0.1', family: 4 };

function sender(options: { allowPrivate?: boolean; addresses?: ResolvedAddress[]; timeoutMs?: number } = {}): Sender {
  const { allowPrivate = true, addresses = [LOOPBACK], timeoutMs } = options;
  const made = createSender({ targets: createTargets({ allowPrivate, resolve: async () => addresses }), timeoutMs });
  senders.push(made);
  return made;
}

test('connects to the address that was resolved and checked, and to no other', async () => {
  // Nobody else could resolve this name.
  expect(await sender().send(`http://hooks.invalid:${port}/a`, {}, '{}')).toEqual({ delivered: true, status: 200 });
  expect(requests).toEqual([`hooks.invalid:${port}/a`]);
});

test.each<[string, ResolvedAddress[]]>([
  ['a private address', [LOOPBACK]],
  ['a private address behind a public one', [{ address: '192.0.9.1', family: 4 }, LOOPBACK]],
  ['a mapped private address', [{ address: '::ffff:127.0.0.1', family: 6 }]],
  ['the metadata service', [{ address: '169.254.169.254', family: 4 }]],
])('a name of %s is refused without a connection', async (_name, addresses) => {
  const sent = await sender({ allowPrivate: false, addresses }).send(`http://hooks.example:${port}/a`, {}, '{}');
  expect(sent).toEqual({ delivered: false, error: 'hooks.example is an address of a private network.' });
  expect(requests).toEqual([]);
});

test.each([
  'http://127.0.0.1',
  'http://127.1',
  'http://2130706433',
  'http://0x7f.0.0.1',
  'http://017700000001',
  'http://[::1]',
  'http://[::ffff:127.0.0.1]',
  'http://[64:ff9b::7f00:1]',
  'http://0.0.0.0',
])('%s is refused, however it is written', async (origin) => {
  const sent = await sender({ allowPrivate: false }).send(`${origin}:${port}/a`, {}, '{}');
  expect(sent).toMatchObject({ delivered: false, error: expect.stringContaining('private network') });
  expect(requests).toEqual([]);
});

test('what was public when it was named and is private when it is sent to is refused', async () => {
  const answers: ResolvedAddress[][] = [[{ address: '93.184.216.34', family: 4 }], [LOOPBACK]];
  const targets = createTargets({ allowPrivate: false, resolve: async () => answers.shift() ?? [] });
  await targets.check(`http://rebinding.example:${port}`);
  const made = createSender({ targets });
  senders.push(made);
  expect(await made.send(`http://rebinding.example:${port}/a`, {}, '{}')).toMatchObject({ delivered: false });
  expect(requests).toEqual([]);
});

test('follows no redirect', async () => {
  answer = () => ({ status: 307 });
  const sent = await sender().send(`http://hooks.example:${port}/a`, {}, '{}');
  expect(sent).toEqual({ delivered: false, status: 307, error: 'It answered 307.' });
  expect(requests).toHaveLength(1);
});

test('reads a long answer no further than it must', async () => {
  answer = () => ({ status: 200, body: 'x'.repeat(50_000_000) });
  expect(await sender().send(`http://hooks.example:${port}/a`, {}, '{}')).toEqual({ delivered: true, status: 200 });
});

test('does not wait for ever', async () => {
  answer = () => undefined;
  const sent = await sender({ timeoutMs: 200 }).send(`http://hooks.example:${port}/a`, {}, '{}');
  expect(sent).toEqual({ delivered: false, error: 'It did not answer within 0.2 s.' });
});

test('does not wait for ever for a name either', async () => {
  const targets = createTargets({ allowPrivate: true, resolve: () => new Promise(() => {}) });
  const made = createSender({ targets, timeoutMs: 200 });
  senders.push(made);
  expect(await made.send('http://hooks.example/a', {}, '{}')).toMatchObject({
    error: 'It did not answer within 0.2 s.',
  });
});

test('keeps the connection for the next delivery', async () => {
  let connections = 0;
  server.on('connection', () => {
    connections += 1;
  });
  const one = sender();
  for (let i = 0; i < 5; i += 1) await one.send(`http://hooks.example:${port}/a`, {}, '{}');
  expect({ requests: requests.length, connections }).toEqual({ requests: 5, connections: 1 });
});

test.each([
  ['ftp://example.org/a', 'neither'],
  ['http://user:secret@example.org/a', 'password'],
  ['http://example.org:0/a', 'port 0'],
  ['nonsense', 'not an address'],
  ['http://10.0.0.1/a', 'private network'],
  ['http://[fd00:ec2::254]/a', 'private network'],
])('%s cannot be an endpoint', async (url, reason) => {
  const { check } = createTargets({ allowPrivate: false, resolve: async () => [{ address: '1.1.1.1', family: 4 }] });
  const details = [{ field: 'url', message: expect.stringContaining(reason) }];
  await expect(check(url)).rejects.toMatchObject({ code: 'WEBHOOK_TARGET_REFUSED', data: { details } });
});

test('a name that nobody knows yet can be one', async () => {
  const resolve = async () => Promise.reject(new Error('ENOTFOUND'));
  await createTargets({ allowPrivate: false, resolve }).check('https://not-yet.example.org/a');
});
