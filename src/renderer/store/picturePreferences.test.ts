import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PICTURE_READERS } from './picturePreferences';
import { readTrusted } from './readTrusted';

const readPicture = (stored: unknown) => readTrusted(stored, PICTURE_READERS);

test('what was written is read back, and what is broken is left out one by one', () => {
  const written = { lines: 1080, frameRate: 15, brightness: -30, warmth: 100, lowLight: true, mirrors: false };
  expect(readPicture(written)).toEqual(written);
  expect(readPicture({ lines: 480, frameRate: '30', brightness: 400, contrast: Number.NaN, mirrors: 1 })).toEqual({});
});

test('nothing stored can make it throw', () => {
  fc.assert(fc.property(fc.anything(), (stored) => typeof readPicture(stored) === 'object'));
});
