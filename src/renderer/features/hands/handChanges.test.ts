import { expect, test } from 'vitest';
import { handChanges } from './handChanges';

const ada = { identity: 'ada', since: 1 };
const bo = { identity: 'bo', since: 2 };

test('hands that were up before are no news, later ones are, once and in order', () => {
  const first = handChanges(undefined, [ada], 'me');
  expect(first.fresh).toEqual([]);
  const second = handChanges(first, [ada, bo, { identity: 'me', since: 3 }], 'me');
  expect(second.fresh).toEqual(['bo']);
  expect(handChanges({ ...second, fresh: [] }, [ada, bo], 'me').fresh).toEqual([]);
});

test('a hand that is lowered before it was told of is not told of; one raised anew is', () => {
  const start = handChanges(undefined, [], 'me');
  const up = handChanges(start, [bo], 'me');
  expect(handChanges(up, [], 'me').fresh).toEqual([]);
  const again = handChanges({ ...up, fresh: [] }, [{ ...bo, since: 9 }], 'me');
  expect(again.fresh).toEqual(['bo']);
});
