import { expect, test } from 'vitest';
import { CAPTION_STAYS_MS, endOf, linesShown, withLine, withoutUnfinished } from './lines';
import type { CaptionLine } from './types';

const line = (id: string, text: string, change: Partial<CaptionLine> = {}): CaptionLine => ({
  id,
  identity: 'ada',
  name: 'Ada',
  text,
  isFinal: false,
  startedAt: 1000,
  changedAt: 1000,
  ...change,
});

test('a new wording takes the place of the old, and keeps its beginning', () => {
  const first = withLine([], line('a', 'Hello'));
  const second = withLine(first, line('b', 'Hi', { identity: 'bo' }));
  const third = withLine(second, line('a', 'Hello there', { startedAt: 5000, changedAt: 5000, isFinal: true }));
  expect(third.map(({ text }) => text)).toEqual(['Hello there', 'Hi']);
  expect(third[0]).toMatchObject({ startedAt: 1000, changedAt: 5000, isFinal: true });
});

test('what is final is not taken back by words that come late', () => {
  const final = withLine([], line('a', 'Hello there.', { isFinal: true }));
  expect(withLine(final, line('a', 'Hello'))).toBe(final);
});

test('no words are no line, and the same words no news', () => {
  expect(withLine([], line('a', ''))).toEqual([]);
  const lines = withLine([], line('a', 'Hello'));
  expect(withLine(lines, line('a', 'Hello', { changedAt: 2000 }))).toBe(lines);
  expect(withLine(lines, line('a', '', { isFinal: true }))).toEqual([]);
});

test('memory ends', () => {
  const full = Array.from({ length: 5000 }, (_, index) => line(`${index}`, 'word', { isFinal: true }));
  const lines = withLine(full, line('new', 'word'));
  expect(lines).toHaveLength(5000);
  expect(lines[0]?.id).toBe('1');
});

test('who leaves in the middle of a sentence leaves no open end', () => {
  const lines = [line('a', 'One.', { isFinal: true }), line('b', 'Tw')];
  expect(withoutUnfinished(lines, () => true).map(({ id }) => id)).toEqual(['a']);
  expect(withoutUnfinished(lines, () => false)).toBe(lines);
});

test('the last lines are shown for as long as it takes to read them', () => {
  const lines = ['a', 'b', 'c', 'd'].map((id, index) => line(id, id, { changedAt: index * 1000 }));
  expect(linesShown(lines, 3000).map(({ id }) => id)).toEqual(['b', 'c', 'd']);
  expect(linesShown(lines, 2500 + CAPTION_STAYS_MS).map(({ id }) => id)).toEqual(['d']);
  expect(linesShown(lines, 3000 + CAPTION_STAYS_MS)).toEqual([]);
});

test('of a long text the end is shown, from a whole word on', () => {
  expect(endOf('one two three four', 100)).toBe('one two three four');
  expect(endOf('one two three four', 12)).toBe('… three four');
  expect(endOf('oneverylongword', 5)).toBe('… gword');
});
