import { expect, test } from 'vitest';
import { readTrusted } from './readTrusted';
import { SOUND_READERS } from './soundPreferences';

const readSound = (stored: unknown) => readTrusted(stored, SOUND_READERS);

test('stored choices come back, nonsense does not', () => {
  expect(readSound({ noise: 'strong', levelling: true, stereo: false, pushTo: 'mute' })).toEqual({
    noise: 'strong',
    levelling: true,
    stereo: false,
    pushTo: 'mute',
  });
  expect(readSound({ noise: 'magic', levelling: 1, stereo: 'yes', pushTo: 3 })).toEqual({});
  expect(readSound(null)).toEqual({});
});
