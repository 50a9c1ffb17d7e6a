import { expect, test } from 'vitest';
import { sumUpReactions } from './sumUpReactions';

const from = (identity: string, emoji: '👍' | '👏') => ({ identity, name: identity.toUpperCase(), emoji });

test('one who applauds for long is one, and many are counted', () => {
  expect(sumUpReactions([from('ada', '👏'), from('ada', '👏'), from('bo', '👍'), from('ada', '👍')])).toEqual([
    { emoji: '👏', count: 1, names: ['ADA'] },
    { emoji: '👍', count: 2, names: ['BO', 'ADA'] },
  ]);
  expect(sumUpReactions(['a', 'b', 'c'].map((identity) => from(identity, '👍')))).toEqual([{ emoji: '👍', count: 3 }]);
});
