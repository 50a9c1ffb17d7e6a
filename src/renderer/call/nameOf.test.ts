import { expect, test } from 'vitest';
import { nameOf } from './nameOf';

test.each([
  ['Ada', 'Ada'],
  ['  Ada\n Lovelace ', 'Ada Lovelace'],
  // It would turn around what comes after it, in every sentence that names them.
  ['Ada\u202e (host)', 'Ada (host)'],
  ['\u200b\u200b', 'p1'],
  ['', 'p1'],
  ['👩‍🚀', '👩‍🚀'],
  ['عمر', 'عمر'],
])('%j is shown as %j', (name, shown) => {
  expect(nameOf({ name, identity: 'p1' })).toBe(shown);
});

test('nobody is called so long that a line is theirs alone', () => {
  expect(nameOf({ name: 'a'.repeat(5000), identity: 'p1' })).toHaveLength(100);
});
