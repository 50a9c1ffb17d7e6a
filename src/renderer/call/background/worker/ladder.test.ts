import { expect, test } from 'vitest';
import { FIRST_STEP, LADDER, nextStep } from './ladder';

/** Climbs as a machine would that takes so long for each. */
function settle(segmentationMs: number, drawingMs: number, from = FIRST_STEP) {
  let at = from;
  const seen = [at];
  for (let turn = 0; turn < 20; turn += 1) {
    ({ at } = nextStep(at, { segmentationMs, drawingMs, intervalMs: 33 }));
    seen.push(at);
  }
  return { at, seen: [...new Set(seen)] };
}

test('a quick machine looks for people in every second frame', () => {
  expect(settle(3, 2).at).toBe(0);
});

test('a slow one looks seldom, and on a coarse grid', () => {
  const { at } = settle(60, 8);
  expect(LADDER[at]?.every).toBeGreaterThanOrEqual(4);
  expect(LADDER[at]?.grid).toBe('coarse');
});

test('it comes to rest wherever it begins', () => {
  for (const segmentationMs of [3, 8, 12, 20, 40]) {
    for (const from of LADDER.keys()) {
      const { at } = settle(segmentationMs, 3, from);
      expect(nextStep(at, { segmentationMs, drawingMs: 3, intervalMs: 33 }).at).toBe(at);
    }
  }
});

test('only the last step is ever too slow', () => {
  const cost = { segmentationMs: 300, drawingMs: 40, intervalMs: 33 };
  for (const at of LADDER.keys()) expect(nextStep(at, cost).slow).toBe(at === LADDER.length - 1);
});
