import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReadable } from '../readable';
import type { TrackState } from '../types';
import { createDarkHint, FIRST_LOOK_MS, NEXT_LOOK_MS, SECOND_LOOK_MS } from './createDarkHint';
import type { PictureState } from './Picture';
import { PLAIN_PICTURE } from './PictureSettings';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const DARK_MS = FIRST_LOOK_MS + SECOND_LOOK_MS;

/** Somebody in a dark room, with the camera on. */
function scene({ canBrighten = true } = {}) {
  const camera = createReadable<TrackState>({ enabled: true, wanted: true, pending: false });
  const can = { lines: [], frameRates: [], moves: {}, tones: [], lowLight: canBrighten, framing: false } as const;
  const state = createReadable<PictureState>({ settings: PLAIN_PICTURE, can });
  const light = { isDark: true, looks: 0 };
  const looksDark = async () => {
    light.looks += 1;
    return light.isDark;
  };
  const hint = createDarkHint({ camera, picture: { state, looksDark } });
  return {
    hint,
    light,
    follow: () => hint.isShown.subscribe(() => {}),
    turnCamera: (enabled: boolean) => camera.set({ enabled, wanted: enabled, pending: false }),
    brighten: (lowLight: boolean) => state.set({ settings: { ...PLAIN_PICTURE, lowLight }, can }),
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  };
}

test('a picture that is dark for a while is said to be so once, and measured no more', async () => {
  const { hint, light, follow, turnCamera, pass } = scene();
  follow();
  await pass(DARK_MS - 1);
  expect(hint.isShown.get()).toBe(false);
  await pass(1);
  expect(hint.isShown.get()).toBe(true);
  hint.dismiss();
  expect(hint.isShown.get()).toBe(false);
  turnCamera(false);
  turnCamera(true);
  await pass(10 * NEXT_LOOK_MS);
  expect(hint.isShown.get()).toBe(false);
  expect(light.looks).toBe(2);
});

test('a hand before the camera is no darkness, and in good light a look now and then is enough', async () => {
  const { hint, light, follow, pass } = scene();
  follow();
  await pass(FIRST_LOOK_MS);
  light.isDark = false;
  await pass(60_000);
  expect(hint.isShown.get()).toBe(false);
  expect(light.looks).toBe(3);
  // The evening comes.
  light.isDark = true;
  await pass(NEXT_LOOK_MS + SECOND_LOOK_MS);
  expect(hint.isShown.get()).toBe(true);
});

test('nothing is measured or said while the camera is off, or brightens, or cannot, or nobody asks', async () => {
  const off = scene();
  const stop = off.follow();
  await off.pass(FIRST_LOOK_MS);
  off.turnCamera(false);
  await off.pass(60_000);
  off.turnCamera(true);
  stop();
  await off.pass(60_000);
  expect(off.light.looks).toBe(1);
  off.follow();
  await off.pass(DARK_MS);
  expect(off.hint.isShown.get()).toBe(true);
  off.turnCamera(false);
  expect(off.hint.isShown.get()).toBe(false);

  const brightening = scene();
  brightening.brighten(true);
  brightening.follow();
  // Whoever has turned it off again knows it.
  brightening.brighten(false);
  await brightening.pass(60_000);
  const unable = scene({ canBrighten: false });
  unable.follow();
  await unable.pass(60_000);
  expect([brightening.light.looks, unable.light.looks]).toEqual([0, 0]);
});

test('who takes the offer is not asked again', async () => {
  const { hint, follow, brighten, pass } = scene();
  follow();
  await pass(DARK_MS);
  brighten(true);
  expect(hint.isShown.get()).toBe(false);
  brighten(false);
  await pass(60_000);
  expect(hint.isShown.get()).toBe(false);
});
