import { expect, test } from 'vitest';
import { formatBytes } from './formatBytes';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1500, '1.5 kB'],
  [34_000_000, '34 MB'],
  [5_000_000_000, '5 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes, 'en')).toBe(words);
});
