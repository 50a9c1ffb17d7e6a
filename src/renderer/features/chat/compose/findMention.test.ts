import { expect, test } from 'vitest';
import { findMention, fittingNames, stillMentioned } from './findMention';

test.each([
  ['@', 1, { start: 0, query: '' }],
  ['Hi @Ad', 6, { start: 3, query: 'Ad' }],
  ['Hi @Ada Lo', 10, { start: 3, query: 'Ada Lo' }],
  ['(@bo', 4, { start: 1, query: 'bo' }],
  ['Hi @Ada', 3, undefined],
  ['ada@example.org', 15, undefined],
  ['@ada\nnext', 9, undefined],
  ['@ ada', 5, undefined],
  ['nothing', 7, undefined],
])('%j with the caret at %i', (text, caret, expected) => {
  expect(findMention(text, caret)).toEqual(expected);
});

const people = ['Bo Adams', 'Ada Lovelace', 'Chi'].map((name) => ({ name, identity: name }));

test('names that begin so come before those that have a part that does', () => {
  expect(fittingNames(people, 'ad', 5).map(({ name }) => name)).toEqual(['Ada Lovelace', 'Bo Adams']);
  expect(fittingNames(people, '', 2)).toHaveLength(2);
  expect(fittingNames(people, 'zoe', 5)).toEqual([]);
});

test('only who still stands in the text is mentioned, once', () => {
  const chosen = [...people, ...people];
  expect(stillMentioned('Hi @Chi and @Ada', chosen).map(({ name }) => name)).toEqual(['Chi']);
});
