import { expect, test } from 'vitest';
import { blockedWay } from './blockedWay';

const seen = { isSecure: true, signalling: { answers: true, url: 'wss://meet.example' } };

test('the sentence is about the part that is in the way', () => {
  expect(blockedWay('signalling', undefined, true).key).toBe('host');
  expect(blockedWay('signalling', { ...seen, signalling: { answers: false } }, false).key).toBe('server');
  expect(blockedWay('signalling', seen, false)).toEqual({ key: 'signalling', values: { url: 'wss://meet.example' } });
  expect(blockedWay('media', seen, false).key).toBe('media');
  expect(blockedWay('media', { ...seen, media: { udp: 7882, tcp: 7881 } }, false)).toEqual({
    key: 'mediaPorts',
    values: { udp: 7882, tcp: 7881 },
  });
});
