import { expect, test } from 'vitest';
import { createLinkOrigin } from './linkOrigin';
import type { Visitor } from './visitor';

const localUrl = () => 'http://127.0.0.1:9080';
const owner: Visitor = { caller: { kind: 'admin', label: 'desktop' }, address: 'local' };
const guest: Visitor = {
  caller: { kind: 'guest' },
  address: '192.0.2.1',
  origin: 'http://192.168.1.20:9080',
};

test('links begin with the address that the visitor came to', () => {
  expect(createLinkOrigin({ localUrl }).forLinks(guest)).toBe('http://192.168.1.20:9080');
  expect(createLinkOrigin({ localUrl }).forLinks(owner)).toBe('http://127.0.0.1:9080');
});

test('the configured address wins', () => {
  const origin = createLinkOrigin({ localUrl, publicUrl: 'https://meet.example.org' });
  expect(origin.forLinks(guest)).toBe('https://meet.example.org');
});

test('a host knows itself by each of its names', () => {
  const origin = createLinkOrigin({ localUrl, publicUrl: 'https://meet.example.org' });
  const own = [
    'https://MEET.example.org',
    'https://meet.example.org:443',
    'http://localhost:9080',
    'http://[::1]:9080',
  ];
  for (const url of [...own, 'http://192.168.1.20:9080']) expect(origin.isOurs(url, guest), url).toBe(true);
  for (const url of ['http://meet.example.org', 'http://localhost:9081', 'https://other.example']) {
    expect(origin.isOurs(url, guest), url).toBe(false);
  }
});
