import { expect, test } from 'vitest';
import { saidAnew } from './saidAnew';

test('the same words are said as often as they come', () => {
  const first = saidAnew('', '2 new messages');
  const second = saidAnew(first, '2 new messages');
  const third = saidAnew(second, '2 new messages');
  expect(second).not.toBe(first);
  expect(third).not.toBe(second);
  expect([first, second, third].map((words) => words.trim())).toEqual(Array(3).fill('2 new messages'));
});
