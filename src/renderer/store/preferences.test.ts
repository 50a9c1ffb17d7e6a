import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PREFERENCE_READERS } from './preferences';
import { readTrusted } from './readTrusted';

const readPreferences = (stored: unknown) => readTrusted(stored, PREFERENCE_READERS);

test('what was written is read back', () => {
  const written = {
    name: 'Ada',
    theme: 'dark',
    microphoneOn: false,
    cameraOn: true,
    cameraId: 'abc',
    background: { kind: 'blur', strength: 'light' },
    shareFor: 'motion',
    layout: 'sidebar',
    hidesWithoutVideo: true,
    self: 'floating',
    selfCorner: 'top-start',
    keys: { 'mic.toggle': 'M', 'camera.toggle': '' },
    whenClosed: 'keep',
    miniWhenHidden: true,
  };
  expect(readPreferences(written)).toEqual(written);
});

test('what is broken is left out, one by one', () => {
  expect(
    readPreferences({ name: 7, theme: 'pink', microphoneOn: 'yes', background: { kind: 'blur' }, cameraOn: false }),
  ).toEqual({ cameraOn: false });
});

test('nothing stored can make it throw', () => {
  fc.assert(fc.property(fc.anything(), (stored) => typeof readPreferences(stored) === 'object'));
});
