import { expect, test } from 'vitest';
import { signalTarget } from './connection';
import { createRemoteMeetingServer } from './createRemoteMeetingServer';

const addressOf = (url: string, page?: string) =>
  createRemoteMeetingServer({ url, apiKey: 'key', apiSecret: 'secret' }).address(page);

test.each([
  ['wss://live.example', undefined, 'wss://live.example'],
  ['https://live.example/', 'https://meet.example', 'wss://live.example'],
  ['ws://10.0.0.5:7880', undefined, 'ws://10.0.0.5:7880'],
  ['ws://10.0.0.5:7880', 'http://10.0.0.4:9080', 'ws://10.0.0.5:7880'],
  // A page over TLS opens no plain sockets.
  ['ws://10.0.0.5:7880', 'https://meet.example', 'wss://meet.example'],
  // Its own computer is not ours.
  ['ws://127.0.0.1:7880', 'http://10.0.0.4:9080', 'ws://10.0.0.4:9080'],
  ['http://localhost:7880', 'http://127.0.0.1:9080', 'ws://localhost:7880'],
  // Behind a path we cannot stand in for it.
  ['ws://10.0.0.5/live', 'https://meet.example', 'ws://10.0.0.5/live'],
])('participants of %s whose page is at %s go to %s', (url, page, address) => {
  expect(addressOf(url, page)).toBe(address);
});

test('signalling is passed on to where the server listens', () => {
  expect(signalTarget('ws://[::1]:7880')).toEqual({ host: '::1', port: 7880 });
  expect(signalTarget('http://livekit')).toEqual({ host: 'livekit', port: 80 });
  expect(signalTarget('wss://live.example')).toBeUndefined();
});
