import { expect, it } from 'vitest';
import { betterOffset } from './clockOffset';

it('believes the fastest message', () => {
  const first = betterOffset(undefined, 10_000, 9_800);
  expect(first).toBe(200);
  expect(betterOffset(first, 20_000, 19_900)).toBe(200);
  expect(betterOffset(first, 20_000, 19_750)).toBe(250);
});

it('begins anew when a clock was set', () => {
  expect(betterOffset(200, 20_000, 80_000)).toBe(-60_000);
  expect(betterOffset(-60_000, 20_000, 19_900)).toBe(100);
});
