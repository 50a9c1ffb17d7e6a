import { expect, test } from 'vitest';
import { iceConfiguration } from './iceConfiguration';

test.each([
  'ws://127.0.0.1:7880',
  'ws://localhost:7880',
  'ws://[::1]:7880',
  'ws://[fd00::1]:7880',
  'ws://10.1.2.3',
  'wss://192.168.1.20/rtc',
  'ws://172.16.0.1',
  'ws://studio:7880',
  'ws://studio.local:7880',
])('asks nobody outside for a server nearby: %s', (url) => {
  expect(iceConfiguration(url)).toEqual({ iceServers: [] });
});

test.each([
  'wss://meet.example.org',
  'ws://172.32.0.1',
  'ws://11.0.0.1',
  'wss://[2001:db8::1]',
  'wss://10.example.org',
])('takes the helpers that a far server names: %s', (url) => {
  expect(iceConfiguration(url)).toEqual({});
});
