import { expect, test } from 'vitest';
import { reachableRow } from './reachableRow';

const rows = (kinds: string) => Array.from(kinds, (kind) => ({ isDeleted: kind === 'x' }));

test('the keyboard passes over deleted messages, in the direction in which it goes', () => {
  expect(reachableRow(rows('..x.'), 1, -1)).toBe(1);
  expect(reachableRow(rows('.xx.'), 2, -1)).toBe(0);
  expect(reachableRow(rows('.xx.'), 1, 1)).toBe(3);
});

test('at an end where all are deleted it turns back, and where all are it reaches none', () => {
  expect(reachableRow(rows('..xx'), 3, 1)).toBe(1);
  expect(reachableRow(rows('xx..'), 0, -1)).toBe(2);
  expect(reachableRow(rows('xx'), 1, -1)).toBe(-1);
  expect(reachableRow([], -1, -1)).toBe(-1);
});
