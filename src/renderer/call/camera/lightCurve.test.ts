import { expect, test } from 'vitest';
import { histogramOf } from './createLightMeter';
import { approach, isDark, lightCurve, STRAIGHT } from './lightCurve';

/** A picture of greys, each as often as it stands here; 0 to 255. */
const seen = (...greys: number[]) =>
  histogramOf(Uint8ClampedArray.from(greys.flatMap((grey) => [grey, grey, grey, 255])));

test('a picture in good light is left as it is', () => {
  const fine = seen(20, 90, 120, 150, 180, 230);
  expect(lightCurve(fine)).toEqual(STRAIGHT);
  expect(isDark(fine)).toBe(false);
});

test('a dark one is lifted, the darker the more, up to where noise would show', () => {
  const [dusk, dark, night] = [seen(20, 70, 75, 80, 150), seen(10, 25, 30, 35, 90), seen(0, 3, 4, 5, 12)];
  const lifted = (picture: Uint32Array) => {
    const { white, gamma } = lightCurve(picture);
    return (0.2 / white) ** gamma;
  };
  expect(lifted(dusk)).toBeGreaterThan(0.25);
  expect(lifted(dark)).toBeGreaterThan(lifted(dusk));
  expect(lifted(night)).toBeGreaterThan(lifted(dark));
  expect(lightCurve(night).gamma).toBe(0.45);
  expect([isDark(dusk), isDark(dark), isDark(night)]).toEqual([false, true, true]);
});

test('someone dark before a bright window, and a covered camera, are not called dark', () => {
  expect(isDark(seen(20, 20, 25, 240, 250))).toBe(false);
  expect(isDark(seen(0, 0, 0, 0))).toBe(false);
});

test('the curve goes to where it shall be in steps', () => {
  const wanted = { white: 0.6, gamma: 0.5 };
  const first = approach(STRAIGHT, wanted);
  expect(first.gamma).toBeCloseTo(0.92);
  let curve = first;
  for (let step = 0; step < 10; step += 1) curve = approach(curve, wanted);
  expect(curve).toEqual(wanted);
});
