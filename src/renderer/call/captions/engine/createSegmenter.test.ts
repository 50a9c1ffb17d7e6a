import { expect, test } from 'vitest';
import { createSegmenter, type Segment } from './createSegmenter';

const RATE_HZ = 16_000;

/** Noise of this loudness in decibels below full scale; the same each time. */
function noise(decibels: number, seconds: number): Float32Array {
  const amplitude = 10 ** (decibels / 20) * Math.sqrt(3);
  let seed = 7;
  return Float32Array.from({ length: RATE_HZ * seconds }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return amplitude * ((2 * seed) / 2_147_483_648 - 1);
  });
}

function segments(parts: readonly (readonly [decibels: number, seconds: number])[]): Segment[] {
  const hear = createSegmenter();
  return parts.flatMap(([decibels, seconds]) => {
    const samples = noise(decibels, seconds);
    const found: Segment[] = [];
    for (let at = 0; at < samples.length; at += 1600) found.push(...hear(samples.slice(at, at + 1600)));
    return found;
  });
}

const finals = (found: readonly Segment[]) => found.filter(({ isFinal }) => isFinal);
const seconds = ({ samples }: Segment) => samples.length / RATE_HZ;

test('two sentences are two segments, each looked at while it is said', () => {
  const found = segments([
    [-65, 1],
    [-25, 3],
    [-65, 1],
    [-25, 2],
    [-65, 1],
  ]);
  expect(finals(found).map(({ number }) => number)).toEqual([0, 1]);
  const [first, second] = finals(found).map(seconds);
  expect(first).toBeGreaterThan(3.2);
  expect(first).toBeLessThan(4.2);
  expect(second).toBeGreaterThan(2.2);
  const interim = found.filter(({ number, isFinal }) => number === 0 && !isFinal);
  expect(interim.length).toBeGreaterThanOrEqual(2);
});

test('silence, noise and coughs are no speech', () => {
  expect(segments([[-90, 10]])).toEqual([]);
  expect(segments([[-48, 30]])).toEqual([]);
  expect(
    segments([
      [-65, 1],
      [-20, 0.15],
      [-65, 2],
    ]),
  ).toEqual([]);
});

test('whoever does not pause is understood piece by piece', () => {
  const found = finals(
    segments([
      [-65, 1],
      [-25, 20],
      [-65, 1],
    ]),
  );
  expect(found.length).toBeGreaterThanOrEqual(2);
  expect(Math.max(...found.map(seconds))).toBeLessThanOrEqual(9.1);
});
