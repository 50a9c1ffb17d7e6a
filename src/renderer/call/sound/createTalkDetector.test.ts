import { expect, test } from 'vitest';
import { createTalkDetector } from './createTalkDetector';

const LOOK_MS = 100;

/** How often it is told while loudness follows the pattern, one entry a look. */
function told(patterns: readonly (readonly [loudnessDb: number, seconds: number])[]): number[] {
  const detector = createTalkDetector();
  const times: number[] = [];
  let at = 0;
  for (const [loudnessDb, seconds] of patterns) {
    for (let looked = 0; looked < seconds * 1000; looked += LOOK_MS) {
      if (detector.hear(loudnessDb, at)) times.push(at);
      at += LOOK_MS;
    }
  }
  return times;
}

test('talking is told once, within a second', () => {
  const [first, ...more] = told([
    [-70, 2],
    [-25, 10],
  ]);
  expect(first).toBeGreaterThan(2000);
  expect(first).toBeLessThan(3000);
  expect(more).toEqual([]);
});

test('a cough or a knock is not talking', () => {
  expect(
    told([
      [-70, 2],
      [-15, 0.4],
      [-70, 3],
      [-10, 0.3],
      [-70, 3],
    ]),
  ).toEqual([]);
});

test('steady noise is not talking, however long it goes on', () => {
  expect(told([[-35, 60]])).toEqual([]);
  expect(told([[-50, 60]])).toEqual([]);
});

test('a second burst is told only after a long quiet', () => {
  const speak = [-25, 3] as const;
  expect(told([[-70, 1], speak, [-70, 5], speak])).toHaveLength(1);
  expect(told([[-70, 1], speak, [-70, 25], speak])).toHaveLength(2);
});
