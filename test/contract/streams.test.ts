import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type MeetingServer, startMeetingServer } from '../support/startMeetingServer';
import { waitUntil } from '../support/waitUntil';
import { createWorld, type World } from './support/createWorld';
import { TRANSPORTS, type Transport } from './support/transports';

let meetingServer: MeetingServer;
let world: World;
let transport: Transport;
beforeAll(async () => {
  meetingServer = await startMeetingServer();
});
afterEach(async () => {
  transport.close();
  await world.close();
});
afterAll(() => meetingServer.stop());

test.each(Object.entries(TRANSPORTS))('a listener that turns away leaves nothing behind: %s', async (_name, open) => {
  world = await createWorld(meetingServer);
  transport = open(world);
  const stream = await transport.owner.rooms.watch();
  await stream.next();
  expect(world.listeners()).toBe(1);
  await stream.return();
  await waitUntil('nobody listens', () => world.listeners() === 0);

  const abort = new AbortController();
  const other = await transport.owner.rooms.watch(undefined, { signal: abort.signal });
  await other.next();
  const waiting = other.next().catch(() => undefined);
  abort.abort();
  await waitUntil('nobody listens', () => world.listeners() === 0);
  await waiting;
});
