import { expect, test } from 'vitest';
import { pathWithin } from './pathWithin';

test.each([
  ['/room/a-1?secret=b', '/room/a-1?secret=b'],
  ['/', '/'],
  [null, '/'],
  ['', '/'],
  ['https://other.example', '/'],
  ['//other.example', '/'],
  ['/\\other.example', '/'],
  ['javascript:alert(1)', '/'],
])('%s leads to %s', (text, path) => {
  expect(pathWithin(text)).toBe(path);
});
