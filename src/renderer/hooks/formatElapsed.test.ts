import { expect, test } from 'vitest';
import { formatElapsed } from './formatElapsed';

test('time is read like a clock', () => {
  expect(formatElapsed(0)).toBe('0:00');
  expect(formatElapsed(42_900)).toBe('0:42');
  expect(formatElapsed(724_000)).toBe('12:04');
  expect(formatElapsed(3_723_000)).toBe('1:02:03');
});

test('a clock that was set back does not show a time below zero', () => {
  expect(formatElapsed(-5000)).toBe('0:00');
});
