import { expect, test } from 'vitest';
import { createRateLimit } from './createRateLimit';

test('each may do much at once, then only as fast as the rate, and none uses up what is another’s', () => {
  let now = 0;
  const may = createRateLimit({ perSecond: 10, burst: 5, now: () => now });
  const tries = (key: string) => Array.from({ length: 20 }, () => may(key)).filter(Boolean).length;
  expect(tries('ada')).toBe(5);
  expect(tries('bo')).toBe(5);
  now = 300;
  expect(tries('ada')).toBe(3);
  now = 60_000;
  expect(tries('ada')).toBe(5);
});
