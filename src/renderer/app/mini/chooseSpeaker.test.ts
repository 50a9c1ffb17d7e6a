import { expect, test } from 'vitest';
import { chooseSpeaker } from './chooseSpeaker';

const people = (...speaking: string[]) =>
  ['ada', 'bo', 'chi'].map((identity) => ({ identity, isSpeaking: speaking.includes(identity) }));

test('whoever speaks is shown, and stays through a pause', () => {
  expect(chooseSpeaker(undefined, people('bo'))).toBe('bo');
  expect(chooseSpeaker('bo', people())).toBe('bo');
});

test('nobody is pushed away who still speaks', () => {
  expect(chooseSpeaker('bo', people('ada', 'bo'))).toBe('bo');
  expect(chooseSpeaker('bo', people('ada'))).toBe('ada');
});

test('somebody is shown even where nobody has spoken or the shown one has left', () => {
  expect(chooseSpeaker(undefined, people())).toBe('ada');
  expect(chooseSpeaker('gone', people('chi'))).toBe('chi');
  expect(chooseSpeaker('gone', [])).toBeUndefined();
});
