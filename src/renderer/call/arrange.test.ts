import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange } from './arrange';

const ids = fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map(String), { maxLength: 40 });
const pageSizes = fc.integer({ min: 1, max: 12 });

test('nobody is lost, nobody sits twice', () => {
  fc.assert(
    fc.property(ids, ids, pageSizes, (previous, ranked, pageSize) => {
      expect([...arrange(previous, ranked, pageSize)].sort()).toEqual([...ranked].sort());
    }),
  );
});

test('the first page shows whom the ranking puts there', () => {
  fc.assert(
    fc.property(ids, ids, pageSizes, (previous, ranked, pageSize) => {
      const front = arrange(previous, ranked, pageSize).slice(0, pageSize);
      expect([...front].sort()).toEqual(ranked.slice(0, pageSize).sort());
    }),
  );
});

test('who stays on the same side of the first page keeps the seat, unless the seat itself is gone', () => {
  fc.assert(
    fc.property(ids, ids, pageSizes, (previous, ranked, pageSize) => {
      const next = arrange(previous, ranked, pageSize);
      for (const [seat, id] of previous.entries()) {
        const rank = ranked.indexOf(id);
        if (rank < 0 || seat >= ranked.length || seat < pageSize !== rank < pageSize) continue;
        expect(next[seat]).toBe(id);
      }
    }),
  );
});

test('arranging again changes nothing', () => {
  fc.assert(
    fc.property(ids, ids, pageSizes, (previous, ranked, pageSize) => {
      const once = arrange(previous, ranked, pageSize);
      expect(arrange(once, ranked, pageSize)).toEqual(once);
    }),
  );
});

test('someone who starts to speak changes places with one person, and nobody else moves', () => {
  const before = ['me', 'a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(arrange(before, ['me', 'f', 'a', 'b', 'c', 'd', 'e', 'g'], 3)).toEqual([
    'me',
    'a',
    'f',
    'c',
    'd',
    'e',
    'b',
    'g',
  ]);
});

test('someone who leaves costs at most one other seat', () => {
  expect(arrange(['me', 'a', 'b', 'c'], ['me', 'b', 'c'], 9)).toEqual(['me', 'c', 'b']);
});
