import { expect, test } from 'vitest';
import { speakerOf } from './speakerOf';

const claim = { sender: 'bo', isAgent: false, trackSid: 'TR_1', publisher: 'ada' };

test('an agent writes down what others say, and what it says itself', () => {
  expect(speakerOf({ ...claim, isAgent: true })).toBe('ada');
  expect(speakerOf({ ...claim, isAgent: true, trackSid: undefined, publisher: undefined })).toBe('bo');
});

test('people write down only what they say themselves', () => {
  expect(speakerOf(claim)).toBeUndefined();
  expect(speakerOf({ ...claim, publisher: 'bo' })).toBe('bo');
  expect(speakerOf({ ...claim, trackSid: undefined, publisher: undefined })).toBe('bo');
});

test('a track that nobody has is nobody to believe', () => {
  expect(speakerOf({ ...claim, isAgent: true, publisher: undefined })).toBeUndefined();
});
