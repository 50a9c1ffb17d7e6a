import { expect, test } from 'vitest';
import { END_REASONS } from '../../shared/domain/endReason';
import { ERROR_STATUS } from '../../shared/domain/errorCode';
import { en } from './en';

test('every failure and every end of a call has its sentence, and no sentence is left over', () => {
  expect(Object.keys(en.errors).sort()).toEqual(Object.keys(ERROR_STATUS).sort());
  expect(Object.keys(en.end).sort()).toEqual([...END_REASONS].sort());
});

test('no text shouts or blames', () => {
  const texts = JSON.stringify(en);
  expect(texts).not.toMatch(/!/u);
  expect(texts).not.toMatch(/\b(?:oops|invalid|illegal)\b/iu);
});
