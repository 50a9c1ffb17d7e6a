import { expect, test } from 'vitest';
import { createRateLimit } from './createRateLimit';

test('so many in a span, each by their own, and again when it is over', () => {
  let time = 0;
  const limit = createRateLimit({ count: 2, spanMs: 1000 }, () => time);
  expect([limit.allows('ada'), limit.allows('ada'), limit.allows('ada'), limit.allows('bo')]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  time = 999;
  expect(limit.allows('ada')).toBe(false);
  time = 1000;
  expect(limit.allows('ada')).toBe(true);
});
