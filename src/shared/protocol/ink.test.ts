import { expect, test } from 'vitest';
import { INK_RANGE, inkMessage, STROKE_POINTS_MAX } from './ink';

const stroke = { share: 'TR_1', id: 'a', tool: 'pen', stays: false };
const isInk = (message: unknown) => inkMessage.safeParse(message).success;

test('a place lies on the share, and is a whole number', () => {
  expect(isInk({ kind: 'point', share: 'TR_1', x: 0, y: INK_RANGE })).toBe(true);
  expect(isInk({ kind: 'point', share: 'TR_1', x: -1, y: 0 })).toBe(false);
  expect(isInk({ kind: 'point', share: 'TR_1', x: 0.5, y: 0 })).toBe(false);
  expect(isInk({ kind: 'point', share: 'TR_1', x: 0, y: INK_RANGE + 1 })).toBe(false);
});

test('a stroke has whole points, and no more than a packet holds', () => {
  const points = (count: number) => Array.from({ length: count }, () => INK_RANGE);
  expect(isInk({ kind: 'done', ...stroke, points: points(2 * STROKE_POINTS_MAX) })).toBe(true);
  expect(isInk({ kind: 'done', ...stroke, points: points(2 * STROKE_POINTS_MAX + 2) })).toBe(false);
  expect(isInk({ kind: 'done', ...stroke, points: points(3) })).toBe(false);
  expect(isInk({ kind: 'done', ...stroke, points: [] })).toBe(false);
  // The largest message stays below the 15 kB that LiveKit recommends for one packet.
  expect(JSON.stringify({ kind: 'kept', ...stroke, points: points(2 * STROKE_POINTS_MAX) }).length).toBeLessThan(
    15_000,
  );
});

test('what nobody knows is left aside', () => {
  expect(isInk({ kind: 'explode', share: 'TR_1' })).toBe(false);
  expect(isInk({ kind: 'done', ...stroke, tool: 'chainsaw', points: [1, 1] })).toBe(false);
  expect(isInk({ kind: 'undo', share: 'x'.repeat(101), id: 'a' })).toBe(false);
});
