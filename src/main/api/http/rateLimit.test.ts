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

test('the many addresses that one IPv6 network has count as one', () => {
  const limit = createRateLimit(() => 0, 2);
  const isOver = ['2001:db8:1:2::a', '2001:db8:1:2::b', '2001:db8:1:2:9::c'].map((each) => limit.take(each).isOver);
  expect(isOver).toEqual([false, false, true]);
  expect(limit.take('2001:db8:1:3::a').isOver).toBe(false);
});
