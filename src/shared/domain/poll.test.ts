import { expect, it } from 'vitest';
import { isVote } from './poll';

const options = ['Tea', 'Coffee', 'Water'];

it('takes one choice, or none', () => {
  const poll = { options, isMultiple: false };
  expect(isVote(poll, [])).toBe(true);
  expect(isVote(poll, [2])).toBe(true);
  expect(isVote(poll, [0, 1])).toBe(false);
});

it('takes several where several are allowed, each once', () => {
  const poll = { options, isMultiple: true };
  expect(isVote(poll, [0, 2])).toBe(true);
  expect(isVote(poll, [0, 0])).toBe(false);
});

it('takes only what can be chosen', () => {
  for (const choice of [-1, 3, 0.5, Number.NaN]) expect(isVote({ options, isMultiple: true }, [choice])).toBe(false);
});
