import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWaitingRoom } from './createWaitingRoom';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what a newcomer says before they are known is heard afterwards, in order and once', () => {
  const room = createWaitingRoom<string>();
  room.hold('bo', 'one');
  room.hold('chi', 'other');
  room.hold('bo', 'two');
  expect(room.admit('bo')).toEqual(['one', 'two']);
  expect(room.admit('bo')).toEqual([]);
  expect(room.admit('chi')).toEqual(['other']);
});

test('whoever stays unknown is forgotten, and cannot fill the memory meanwhile', () => {
  const room = createWaitingRoom<number>();
  for (let index = 0; index < 5000; index++) room.hold('stranger', index);
  room.hold('bo', 1);
  expect(room.admit('bo')).toEqual([]);
  vi.advanceTimersByTime(10_000);
  expect(room.admit('stranger')).toEqual([]);
  room.hold('bo', 2);
  expect(room.admit('bo')).toEqual([2]);
});
