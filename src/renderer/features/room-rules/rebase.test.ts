import { expect, test } from 'vitest';
import { rebase } from './rebase';

test('keeps what was changed here and follows the rest', () => {
  const base = { name: 'a', limits: { people: 5, span: 1 }, urls: ['x'] };
  const mine = { ...base, limits: { people: 6, span: 1 } };
  const theirs = { name: 'b', limits: { people: 5, span: 2 }, urls: ['x', 'y'] };
  expect(rebase(base, theirs, mine)).toEqual({ name: 'b', limits: { people: 6, span: 2 }, urls: ['x', 'y'] });
});

test('takes away what was taken away here', () => {
  const base: { date?: number; name: string } = { date: 5, name: 'a' };
  expect(rebase(base, { date: 5, name: 'b' }, { name: 'a' }).date).toBeUndefined();
});
