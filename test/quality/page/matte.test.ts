import { expect, test } from 'vitest';
import { BEHIND, matte } from './matte';

const over = (alpha: number, [r, g, b]: readonly [number, number, number]) => [
  alpha * r + (1 - alpha) * BEHIND.r,
  alpha * g + (1 - alpha) * BEHIND.g,
  alpha * b + (1 - alpha) * BEHIND.b,
  255,
];

test('finds how much of a pixel is the person', () => {
  const colour = [200, 120, 90] as const;
  const drawn = new Uint8ClampedArray([0, 0.25, 0.5, 1].flatMap((alpha) => over(alpha, colour)));
  const seen = new Uint8ClampedArray([0, 0, 0, 0].flatMap(() => [...colour, 255]));
  const mask = matte(drawn, seen);
  expect([...mask].map((value) => Math.round(value * 100))).toEqual([0, 25, 50, 100]);
});

test('stays between nothing and all where a pipeline changes colours', () => {
  const seen = new Uint8ClampedArray([100, 100, 100, 255, 100, 100, 100, 255]);
  const drawn = new Uint8ClampedArray([120, 60, 120, 255, 0, 255, 0, 255]);
  expect([...matte(drawn, seen)]).toEqual([1, 0]);
});
