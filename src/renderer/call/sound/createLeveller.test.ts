import { expect, test } from 'vitest';
import { createLeveller } from './createLeveller';

const LOOK_S = 0.1;

/** What a leveller answers after so many seconds of one loudness. */
function after(leveller: ReturnType<typeof createLeveller>, loudnessDb: number, seconds: number): number {
  for (let heard = 0; heard < seconds; heard += LOOK_S) leveller.hear(loudnessDb, LOOK_S);
  return leveller.gainDb();
}

test('voices 20 dB apart end within 2 dB of one another', () => {
  const loud = -12 + after(createLeveller(), -12, 6);
  const quiet = -32 + after(createLeveller(), -32, 6);
  expect(Math.abs(loud - quiet)).toBeLessThan(2);
});

test('silence and the noise of a room are never lifted', () => {
  expect(after(createLeveller(), -120, 10)).toBe(0);
  expect(after(createLeveller(), -60, 10)).toBe(0);
});

test('a pause keeps the gain, and what is heard in it does not count', () => {
  const leveller = createLeveller();
  const speaking = after(leveller, -30, 8);
  expect(speaking).toBeCloseTo(7, 0);
  expect(after(leveller, -50, 20)).toBeCloseTo(speaking, 1);
});

test('the gain has limits, rises slowly and falls fast', () => {
  expect(after(createLeveller(), -54, 60)).toBeCloseTo(12, 5);
  expect(after(createLeveller(), -3, 60)).toBeCloseTo(-12, 5);
  expect(after(createLeveller(), -35, 0.95)).toBeLessThanOrEqual(4 * 1.01);
  expect(after(createLeveller(), -5, 0.95)).toBeCloseTo(-12, 0);
});

test('someone who moves nearer is quieter within two seconds', () => {
  const leveller = createLeveller();
  after(leveller, -35, 10);
  expect(-15 + after(leveller, -15, 2)).toBeLessThan(-15);
});
