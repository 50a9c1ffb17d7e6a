import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { LiveKitConnection } from '../../src/main/livekit/connection';
import { verifyMeetingServer } from '../../src/main/livekit/verifyMeetingServer';
import { Fault } from '../../src/shared/domain/fault';
import { freePort } from '../support/freePort';
import { type MeetingServer, startMeetingServer } from '../support/startMeetingServer';

let meetingServer: MeetingServer;
let others: Server[] = [];
beforeAll(async () => {
  meetingServer = await startMeetingServer();
});
afterEach(() => {
  for (const server of others) server.close();
  others = [];
});
afterAll(() => meetingServer.stop());

async function faultOf(connection: LiveKitConnection): Promise<Fault> {
  const error = await verifyMeetingServer(connection).catch((reason: unknown) => reason);
  if (!(error instanceof Fault)) throw new Error(`Not refused: ${String(error)}`);
  return error;
}

/** Something that answers HTTP as a test wants it. */
async function answering(answer: (response: ServerResponse) => void): Promise<LiveKitConnection> {
  const server = createServer((_request, response) => answer(response));
  others.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, apiKey: 'key', apiSecret: 'secret' };
}

test.each(['ws', 'http'])('the right key is accepted, the address written as %s', async (protocol) => {
  const { apiKey, apiSecret, url } = meetingServer;
  await verifyMeetingServer({ apiKey, apiSecret, url: `${url.replace('ws', protocol)}/` });
});

test('a wrong key and a wrong secret are told, without the token that was refused', async () => {
  const { url, apiKey, apiSecret } = meetingServer;
  const wrong = [
    { url, apiKey: 'unknown', apiSecret },
    { url, apiKey, apiSecret: 'another-secret-that-is-long-enough-0123' },
  ];
  for (const connection of wrong) {
    const { code, data } = await faultOf(connection);
    expect(code).toBe('MEETING_SERVER_WRONG_KEY');
    expect(data.reason).not.toContain('eyJ');
  }
});

test('a clock that is wrong is told from a wrong key', async () => {
  const connection = await answering((response) => {
    const date = new Date(Date.now() + 600_000).toUTCString();
    response.writeHead(401, { date }).end('token is expired');
  });
  const { code, data } = await faultOf(connection);
  expect(code).toBe('CLOCK_SKEW');
  expect(Math.abs((data.skewSeconds ?? 0) - 600)).toBeLessThan(5);
});

test('where nobody answers, the server is not reachable', async () => {
  const url = `ws://127.0.0.1:${await freePort()}`;
  const { code, data } = await faultOf({ url, apiKey: 'key', apiSecret: 'secret' });
  expect(code).toBe('MEETING_SERVER_UNREACHABLE');
  expect(data.reason).toContain('ECONNREFUSED');
});

test('where something else answers, too', async () => {
  const connection = await answering((response) => response.writeHead(404).end('<h1>Not here</h1>'));
  expect((await faultOf(connection)).code).toBe('MEETING_SERVER_UNREACHABLE');
  const polite = await answering((response) => response.end('<h1>Welcome</h1>'));
  expect((await faultOf(polite)).code).toBe('MEETING_SERVER_UNREACHABLE');
});
