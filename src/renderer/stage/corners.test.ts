import { expect, test } from 'vitest';
import { cornerByKey, nearestCorner } from './corners';

const stage = { x: 0, y: 50, width: 1000, height: 600 };
const box = (x: number, y: number) => ({ x, y, width: 200, height: 112 });

test('a box goes to the corner of its quarter', () => {
  expect(nearestCorner(box(10, 60), stage, false)).toBe('top-start');
  expect(nearestCorner(box(700, 200), stage, false)).toBe('top-end');
  expect(nearestCorner(box(100, 500), stage, false)).toBe('bottom-start');
  expect(nearestCorner(box(100, 500), stage, true)).toBe('bottom-end');
});

test('arrows lead to the corner they point at, whichever way lines run', () => {
  expect(cornerByKey('bottom-end', 'ArrowUp', false)).toBe('top-end');
  expect(cornerByKey('bottom-end', 'ArrowLeft', false)).toBe('bottom-start');
  expect(cornerByKey('bottom-end', 'ArrowLeft', true)).toBe('bottom-end');
  expect(cornerByKey('top-start', 'ArrowDown', false)).toBe('bottom-start');
  expect(cornerByKey('top-start', 'Enter', false)).toBeUndefined();
});
