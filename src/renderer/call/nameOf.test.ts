import { expect, test } from 'vitest';
import { nameOf } from './nameOf';

test('a name turns no sentence around and breaks no line', () => {
  expect(nameOf({ identity: 'a', name: '\u202eAda\u2066 \n Lovelace ' })).toBe('Ada Lovelace');
  expect(nameOf({ identity: 'a', name: 'آدا لوفليس' })).toBe('آدا لوفليس');
  expect(nameOf({ identity: 'a', name: 'x'.repeat(1000) })).toHaveLength(200);
});

test('whoever has no name that is seen goes by their identity', () => {
  expect(nameOf({ identity: 'a', name: '\u202e ' })).toBe('a');
  expect(nameOf({ identity: 'a', name: undefined })).toBe('a');
});
