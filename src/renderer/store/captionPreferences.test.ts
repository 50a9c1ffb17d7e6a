import { expect, test } from 'vitest';
import { CAPTION_READERS } from './captionPreferences';
import { readTrusted } from './readTrusted';

const readCaptions = (stored: unknown) => readTrusted(stored, CAPTION_READERS);

test('stored choices come back, nonsense does not', () => {
  const choices = { isOn: true, size: 'huge', place: 'top', look: 'strong' };
  expect(readCaptions(choices)).toEqual(choices);
  expect(readCaptions({ isOn: 1, size: 'tiny', place: 'left', look: '' })).toEqual({});
  expect(readCaptions('captions')).toEqual({});
});
