import { expect, test } from 'vitest';
import { withReaction } from './withReaction';

test('a sign is given once and taken back', () => {
  const one = withReaction([], '👍', 'ada', true);
  expect(one).toEqual([{ emoji: '👍', identities: ['ada'] }]);
  expect(withReaction(one, '👍', 'ada', true)).toBe(one);
  const two = withReaction(one, '👍', 'bo', true);
  expect(two).toEqual([{ emoji: '👍', identities: ['ada', 'bo'] }]);
  expect(withReaction(two, '👍', 'ada', false)).toEqual([{ emoji: '👍', identities: ['bo'] }]);
  expect(withReaction(one, '👍', 'ada', false)).toEqual([]);
});

test('nobody makes a wall of signs', () => {
  const signs = Array.from({ length: 40 }, (_, index) => String.fromCodePoint(0x1f600 + index));
  const byOne = signs.reduce<ReturnType<typeof withReaction>>(
    (all, emoji) => withReaction(all, emoji, 'ada', true),
    [],
  );
  expect(byOne).toHaveLength(8);
  const byMany = signs.reduce<ReturnType<typeof withReaction>>(
    (all, emoji) => withReaction(all, emoji, emoji, true),
    [],
  );
  expect(byMany).toHaveLength(24);
});
