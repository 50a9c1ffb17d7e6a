import { expect, test } from 'vitest';
import { createRateLimit } from './rateLimit';

test('an address may ask so often a minute, and says how often still', () => {
  let time = 1_000_000;
  const limit = createRateLimit(() => time, 3);
  const remaining = [1, 2, 3, 4].map(() => limit.take('a'));
  expect(remaining.map(({ isOver }) => isOver)).toEqual([false, false, false, true]);
  expect(remaining.map(({ headers }) => headers['ratelimit-remaining'])).toEqual(['2', '1', '0', '0']);
  expect(limit.take('b').isOver).toBe(false);
  time += 59_000;
  expect(limit.take('a')).toMatchObject({ isOver: true, retryAfter: 1 });
  time += 1000;
  expect(limit.take('a').isOver).toBe(false);
});
