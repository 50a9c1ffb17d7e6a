import { expect, test } from 'vitest';
import { whoIsInside } from './whoIsInside';

test('shows the first ones and counts the rest', () => {
  expect(whoIsInside(['Ada', 'Bo', 'Chi', 'Dee'], 3)).toEqual({ names: ['Ada', 'Bo', 'Chi'], others: 1 });
  expect(whoIsInside(['Ada', 'Ada', 'Bo'], 3)).toEqual({ names: ['Ada', 'Bo'], others: 1 });
  expect(whoIsInside([], 3)).toEqual({ names: [], others: 0 });
});
