import { expect, test } from 'vitest';
import { panOf } from './panOf';

test('people are spread evenly over a small angle', () => {
  expect([0, 1, 2].map((index) => panOf(index, 3))).toEqual([-0.45, 0, 0.45]);
  expect(panOf(0, 2)).toBe(-panOf(1, 2));
});

test('one alone, and who has no seat, is in the middle', () => {
  expect(panOf(0, 1)).toBe(0);
  expect(panOf(-1, 5)).toBe(0);
});
