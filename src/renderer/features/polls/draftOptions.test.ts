import { expect, it } from 'vitest';
import { POLL_OPTIONS_MAX } from '../../../shared/domain/poll';
import { type DraftOption, removeOption, typeOption, writtenOptions } from './draftOptions';

const draft = (...texts: string[]): DraftOption[] => texts.map((text, key) => ({ key, text }));
const texts = (options: readonly DraftOption[]) => options.map(({ text }) => text);

it('has an empty option at hand as long as there is room', () => {
  expect(texts(typeOption(draft('', ''), 0, 'Tea'))).toEqual(['Tea', '']);
  expect(texts(typeOption(draft('Tea', ''), 1, 'Coffee'))).toEqual(['Tea', 'Coffee', '']);
  const full = draft(...Array.from({ length: POLL_OPTIONS_MAX }, (_, at) => `Option ${at}`));
  expect(typeOption(full, POLL_OPTIONS_MAX - 1, 'Last')).toHaveLength(POLL_OPTIONS_MAX);
});

it('never has fewer than two, each with a key of its own', () => {
  expect(texts(removeOption(draft('Tea', 'Coffee', ''), 1))).toEqual(['Tea', '']);
  expect(texts(removeOption(draft('Tea', ''), 0))).toEqual(['', '']);
  const left = removeOption(draft('Tea', 'Coffee'), 0);
  expect(texts(left)).toEqual(['Coffee', '']);
  expect(new Set(left.map(({ key }) => key)).size).toBe(2);
});

it('takes each once, without what says nothing', () => {
  expect(writtenOptions(draft(' Tea ', '', 'Coffee', 'Tea', ' '))).toEqual(['Tea', 'Coffee']);
});
