import { expect, test } from 'vitest';
import { GIVE_UP_AFTER_MS, LEAST_ATTEMPTS, LONGEST_RETRY_MS, retryDelay } from './retryDelay';

test('waits 300 ms, then twice as long each time, at most an hour', () => {
  const middle = [1, 2, 3, 4, 5, 6].map((attempts) => retryDelay(attempts, 0, 0.5));
  expect(middle).toEqual([300, 600, 1200, 2400, 4800, 9600]);
  expect(retryDelay(30, 0, 0.5)).toBe(LONGEST_RETRY_MS);
});

test('spreads by a fifth to either side', () => {
  expect([retryDelay(1, 0, 0), retryDelay(1, 0, 1)]).toEqual([240, 360]);
});

test.each([0, 0.5, 1])('gives up after about a day of tries (random %d)', (random) => {
  let waited = 0;
  let attempts = 1;
  for (let delay = retryDelay(1, 0, random); delay !== undefined; delay = retryDelay(attempts, waited, random)) {
    waited += delay;
    attempts += 1;
  }
  expect(waited / 3_600_000).toBeGreaterThan(18);
  expect(waited / 3_600_000).toBeLessThan(31);
});

test('what waited a day behind others is tried some times more', () => {
  const age = GIVE_UP_AFTER_MS + 1;
  expect(retryDelay(LEAST_ATTEMPTS - 1, age, 0.5)).toBeDefined();
  expect(retryDelay(LEAST_ATTEMPTS, age, 0.5)).toBeUndefined();
});
