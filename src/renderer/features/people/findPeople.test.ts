import { expect, test } from 'vitest';
import { foldText } from '../../ui/foldText';
import { findPeople } from './findPeople';

const names: Record<string, string> = {
  a: 'Ada Lovelace',
  b: 'Zoë Ângelo-Smith',
  c: '山田太郎',
};
const find = (query: string) => findPeople(Object.keys(names), query, (identity) => names[identity] ?? '', foldText);

test.each([
  ['', ['a', 'b', 'c']],
  ['love', ['a']],
  ['lov ad', ['a']],
  ['velace', []],
  ['zoe', ['b']],
  ['SMITH ang', ['b']],
  ['太郎', ['c']],
])('%o finds %o', (query, found) => {
  expect(find(query)).toEqual(found);
});
