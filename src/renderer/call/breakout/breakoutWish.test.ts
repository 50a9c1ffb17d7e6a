import { expect, test } from 'vitest';
import { breakoutWish } from './breakoutWish';

const assigned = (own?: string) => ({ mode: 'assigned', own }) as const;

test('who is put somewhere goes there, who is moved moves, who is called back comes', () => {
  expect(breakoutWish(undefined, undefined, undefined)).toEqual({ kind: 'stay' });
  expect(breakoutWish(assigned('a'), undefined, undefined)).toEqual({ kind: 'go', breakoutId: 'a' });
  expect(breakoutWish(assigned('a'), 'a', undefined)).toEqual({ kind: 'stay' });
  expect(breakoutWish(assigned('b'), 'a', undefined)).toEqual({ kind: 'go', breakoutId: 'b' });
  expect(breakoutWish(assigned(), 'a', undefined)).toEqual({ kind: 'back' });
  expect(breakoutWish(undefined, 'a', undefined)).toEqual({ kind: 'back' });
});

test('where one may choose, nobody is sent', () => {
  expect(breakoutWish({ mode: 'choice' }, undefined, undefined)).toEqual({ kind: 'choose' });
  expect(breakoutWish({ mode: 'choice', own: 'a' }, 'a', undefined)).toEqual({ kind: 'stay' });
});

test('what the host said before it heard of our own way does not turn us back', () => {
  // Gone by ourselves from the meeting to a.
  expect(breakoutWish(assigned(), 'a', { own: undefined })).toEqual({ kind: 'stay' });
  // Left a by ourselves.
  expect(breakoutWish(assigned('a'), undefined, { own: 'a' })).toEqual({ kind: 'stay' });
  // And sent elsewhere since.
  expect(breakoutWish(assigned('b'), undefined, { own: 'a' })).toEqual({ kind: 'go', breakoutId: 'b' });
  // The end of all is never old news.
  expect(breakoutWish(undefined, 'a', { own: undefined })).toEqual({ kind: 'back' });
});
