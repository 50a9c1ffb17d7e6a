import { expect, test } from 'vitest';
import { originOf } from './originOf';

test.each([
  ['https://example.org', 'https://example.org'],
  ['https://example.org/page?x=1#y', 'https://example.org'],
  ['example.org:8443', 'https://example.org:8443'],
  ['http://localhost:5173/', 'http://localhost:5173'],
  ['ftp://example.org', undefined],
  ['two words', undefined],
  ['', undefined],
])('%s → %s', (text, origin) => {
  expect(originOf(text)).toBe(origin);
});
