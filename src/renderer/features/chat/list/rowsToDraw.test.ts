import { expect, test } from 'vitest';
import { rowsToDraw } from './rowsToDraw';

const range = { startIndex: 10, endIndex: 12, overscan: 1, count: 100 };

test('rows in sight and the one with the focus', () => {
  expect(rowsToDraw(range, -1, false)).toEqual([9, 10, 11, 12, 13]);
  expect(rowsToDraw(range, 3, false)).toEqual([3, 9, 10, 11, 12, 13]);
  expect(rowsToDraw(range, 12, false)).toEqual([9, 10, 11, 12, 13]);
});

test('at the end the newest as well, however many came', () => {
  expect(rowsToDraw({ ...range, count: 16 }, -1, true)).toEqual([9, 10, 11, 12, 13, 14, 15]);
  const many = rowsToDraw(range, -1, true);
  expect(many.at(-1)).toBe(99);
  expect(many.length).toBeLessThan(50);
});
