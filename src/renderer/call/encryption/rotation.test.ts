import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KeyOrder, supersedes, turnDelay } from './rotation';

test('the later key wins', () => {
  expect(supersedes({ generation: 2, from: 'z' }, { generation: 1, from: 'a' })).toBe(true);
  expect(supersedes({ generation: 1, from: 'a' }, { generation: 2, from: 'z' })).toBe(false);
  expect(supersedes({ generation: 1, from: 'a' }, { generation: 0 })).toBe(true);
});

test('a key that came by a link is not replaced by another of its time', () => {
  expect(supersedes({ generation: 1, from: 'a' }, { generation: 1 })).toBe(false);
});

test('nobody can use the numbers up', () => {
  expect(supersedes({ generation: 999_999, from: 'a' }, { generation: 1 })).toBe(false);
});

test('whatever the order in which they hear of them, everybody ends with the same key', () => {
  const offer = fc.record({ generation: fc.integer({ min: 1, max: 4 }), from: fc.constantFrom('a', 'b', 'c') });
  const settle = (offers: readonly KeyOrder[]) =>
    offers.reduce<KeyOrder>((current, next) => (supersedes(next, current) ? next : current), { generation: 0 });
  fc.assert(
    fc.property(fc.array(offer, { minLength: 1 }), (offers) => {
      expect(settle([...offers].reverse())).toEqual(settle(offers));
    }),
  );
});

test('one moderator after the other has the turn', () => {
  expect([turnDelay('a', ['b', 'a']), turnDelay('b', ['b', 'a'])]).toEqual([0, 3000]);
});
