import { expect, test } from 'vitest';
import { readCaptions } from './captionPreferences';

test('stored choices come back, nonsense does not', () => {
  const choices = { isOn: true, size: 'huge', place: 'top', look: 'strong' };
  expect(readCaptions(choices)).toEqual(choices);
  expect(readCaptions({ isOn: 1, size: 'tiny', place: 'left', look: '' })).toEqual({});
  expect(readCaptions('captions')).toEqual({});
});
