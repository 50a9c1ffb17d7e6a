import { expect, test, vi } from 'vitest';
import { createReadable, keepIfEqual } from './readable';

test('followers hear of changes, and of nothing else', () => {
  const count = createReadable(1);
  const listener = vi.fn();
  const end = count.subscribe(listener);
  count.set(1);
  expect(listener).not.toHaveBeenCalled();
  count.set(2);
  expect([listener.mock.calls.length, count.get()]).toEqual([1, 2]);
  end();
  end();
  count.set(3);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('what runs while read stops with the last reader and starts again with the next', () => {
  const stop = vi.fn();
  const start = vi.fn((set: (value: number) => void) => {
    set(7);
    return stop;
  });
  const level = createReadable(0, start);
  const ends = [level.subscribe(() => {}), level.subscribe(() => {})];
  expect([start.mock.calls.length, level.get()]).toEqual([1, 7]);
  ends[0]?.();
  expect(stop).not.toHaveBeenCalled();
  ends[1]?.();
  expect(stop).toHaveBeenCalledTimes(1);
  level.subscribe(() => {})();
  expect(start).toHaveBeenCalledTimes(2);
});

test('an equal list stays the same list', () => {
  const before = ['a', 'b'];
  expect(keepIfEqual(before, ['a', 'b'])).toBe(before);
  expect(keepIfEqual(before, ['b', 'a'])).toEqual(['b', 'a']);
});
