import { expect, test } from 'vitest';
import { askIn, newPolls } from './newPolls';

test('only what others ask from now on is news, once, and while it can be answered', () => {
  const poll = { pollId: 'a', createdDate: 10, createdBy: 'ada', closedDate: undefined };
  const told = { known: new Set<string>(), self: 'me', since: 5 };
  expect(newPolls([poll], told)).toEqual([poll]);
  expect(newPolls([poll], { ...told, known: new Set(['a']) })).toEqual([]);
  expect(newPolls([poll], { ...told, self: 'ada' })).toEqual([]);
  expect(newPolls([poll], { ...told, since: 10 })).toEqual([]);
  expect(newPolls([{ ...poll, closedDate: 11 }], told)).toEqual([]);
});

test('polls are asked for together, and never held up for long', () => {
  expect(askIn(500, 0, 1_000_000)).toBe(0);
  expect(askIn(500, 1_000_000, 1_000_200)).toBe(300);
  expect(askIn(500, 1_000_000, 1_000)).toBe(500);
});
