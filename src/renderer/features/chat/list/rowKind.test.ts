import { expect, test } from 'vitest';
import { aMessage } from '../../../call/chat/aMessage';
import { rowKind } from './rowKind';

const at = (minutes: number) => new Date(2026, 1, 3, 10, 0).getTime() + minutes * 60_000;

const unread = (seen?: number) => ({ seen, now: at(600) });

test('what one person writes in a row stands together, until they pause', () => {
  const first = aMessage({ identity: 'ada', sentAt: at(0) });
  expect(rowKind(first, undefined, unread())).toEqual({ startsGroup: true, startsDay: false, startsNew: false });
  expect(rowKind(aMessage({ identity: 'ada', sentAt: at(2) }), first, unread()).startsGroup).toBe(false);
  expect(rowKind(aMessage({ identity: 'bo', sentAt: at(2) }), first, unread()).startsGroup).toBe(true);
  expect(rowKind(aMessage({ identity: 'ada', sentAt: at(5) }), first, unread()).startsGroup).toBe(true);
});

test('words for one person do not stand together with words for all', () => {
  const toAll = aMessage({ identity: 'ada', sentAt: at(0) });
  const toBo = aMessage({ identity: 'ada', sentAt: at(0), privateWith: { identity: 'bo', name: 'Bo' } });
  expect(rowKind(toBo, toAll, unread()).startsGroup).toBe(true);
});

test('what is not of today has its day above it', () => {
  const yesterday = aMessage({ sentAt: at(-24 * 60) });
  expect(rowKind(yesterday, undefined, unread()).startsDay).toBe(true);
});

test('a new day and the first unread message have a line of their own', () => {
  const evening = aMessage({ sentAt: new Date(2026, 1, 3, 23, 59, 30).getTime() });
  const morning = aMessage({ sentAt: new Date(2026, 1, 4, 0, 0, 30).getTime(), arrival: 4 });
  expect(rowKind(morning, evening, unread(3))).toEqual({ startsGroup: true, startsDay: true, startsNew: true });
  expect(rowKind(morning, evening, unread(4)).startsNew).toBe(false);
});
