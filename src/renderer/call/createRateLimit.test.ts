import { expect, test } from 'vitest';
import { createRateLimit } from './createRateLimit';

test('each may do much at once, then only as fast as the rate, and none uses up what is another’s', () => {
  let now = 0;
  const limit = createRateLimit({ count: 5, spanMs: 500 }, () => now);
  const tries = (name: string) => Array.from({ length: 20 }, () => limit.allows(name)).filter(Boolean).length;
  expect(tries('ada')).toBe(5);
  expect(tries('bo')).toBe(5);
  now = 300;
  expect(tries('ada')).toBe(3);
  now = 60_000;
  expect(tries('ada')).toBe(5);
});

test('what is refused does not count', () => {
  let now = 0;
  const limit = createRateLimit({ count: 1, spanMs: 1000 }, () => now);
  expect(limit.allows('ada')).toBe(true);
  for (now = 100; now < 1000; now += 100) expect(limit.allows('ada')).toBe(false);
  now = 1001;
  expect(limit.allows('ada')).toBe(true);
});

test('a clock that is set back keeps nobody silent', () => {
  let now = 3_600_000;
  const limit = createRateLimit({ count: 5, spanMs: 500 }, () => now);
  expect(limit.allows('ada')).toBe(true);
  now = 0;
  expect(limit.allows('ada')).toBe(true);
  for (let count = 0; count < 3; count++) limit.allows('ada');
  expect(limit.allows('ada')).toBe(false);
  now = 500;
  expect(limit.allows('ada')).toBe(true);
});
