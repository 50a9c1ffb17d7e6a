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
