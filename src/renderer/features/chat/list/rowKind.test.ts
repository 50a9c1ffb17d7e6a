import { expect, test } from 'vitest';
import { aMessage } from '../aMessage';
import { rowKind } from './rowKind';

const at = (minutes: number) => new Date(2026, 1, 3, 10, 0).getTime() + minutes * 60_000;

test('what one person writes in a row stands together, until they pause', () => {
  const first = aMessage({ identity: 'ada', sentAt: at(0) });
  expect(rowKind(first, undefined, undefined)).toMatchObject({ startsGroup: true, startsDay: true });
  expect(rowKind(aMessage({ identity: 'ada', sentAt: at(2) }), first, undefined).startsGroup).toBe(false);
  expect(rowKind(aMessage({ identity: 'bo', sentAt: at(2) }), first, undefined).startsGroup).toBe(true);
  expect(rowKind(aMessage({ identity: 'ada', sentAt: at(5) }), first, undefined).startsGroup).toBe(true);
});

test('words for one person do not stand together with words for all', () => {
  const toAll = aMessage({ identity: 'ada', sentAt: at(0) });
  const toBo = aMessage({ identity: 'ada', sentAt: at(0), privateWith: { identity: 'bo', name: 'Bo' } });
  expect(rowKind(toBo, toAll, undefined).startsGroup).toBe(true);
});

test('a new day and the first unread message have a line of their own', () => {
  const evening = aMessage({ sentAt: new Date(2026, 1, 3, 23, 59, 30).getTime() });
  const morning = aMessage({ sentAt: new Date(2026, 1, 4, 0, 0, 30).getTime(), arrival: 4 });
  expect(rowKind(morning, evening, 3)).toEqual({ startsGroup: true, startsDay: true, startsNew: true });
  expect(rowKind(morning, evening, 4).startsNew).toBe(false);
});
