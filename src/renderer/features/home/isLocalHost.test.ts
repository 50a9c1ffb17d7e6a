import { expect, test } from 'vitest';
import { isLocalHost } from './isLocalHost';

test.each([
  ['http://127.0.0.1:9080', true],
  ['http://localhost', true],
  ['http://[::1]:9080', true],
  ['http://192.168.1.7:9080', false],
  ['https://localhost.example.org', false],
])('%s', (origin, local) => {
  expect(isLocalHost(origin)).toBe(local);
});
