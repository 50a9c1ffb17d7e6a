import { expect, test } from 'vitest';
import { formatBytes } from './formatBytes';

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1500, '1.5 kB'],
  [34_000_000, '34 MB'],
  [5_000_000_000, '5 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes, 'en')).toBe(words);
});
