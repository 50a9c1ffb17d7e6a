import { expect, test } from 'vitest';
import { FADE_MS, opacityAt, restMs, SEEN_MS } from './fading';

test('a stroke is seen whole, then goes', () => {
  const stroke = { stays: false, endedAt: 1000 };
  expect(opacityAt(stroke, 1000)).toBe(1);
  expect(opacityAt(stroke, 1000 + SEEN_MS - FADE_MS)).toBe(1);
  expect(opacityAt(stroke, 1000 + SEEN_MS - FADE_MS / 2)).toBeCloseTo(0.5);
  expect(opacityAt(stroke, 1000 + SEEN_MS + 1)).toBe(0);
  expect(restMs(stroke, 1000)).toBe(SEEN_MS - FADE_MS);
  expect(restMs(stroke, 1000 + SEEN_MS)).toBe(0);
});

test('what is being drawn or stays does not change by itself', () => {
  for (const stroke of [
    { stays: true, endedAt: 0 },
    { stays: false, endedAt: undefined },
  ]) {
    expect(opacityAt(stroke, 1e9)).toBe(1);
    expect(restMs(stroke, 1e9)).toBeUndefined();
  }
});
