import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INK_RANGE } from '../../../shared/protocol/ink';
import { inkAreas } from './inkAreas';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const pen = { id: 'a', by: 'bo', tool: 'pen' as const, stays: true, endedAt: 0 };

test('every point of a line and every step between two lies in an area', () => {
  const place = fc.integer({ min: 0, max: INK_RANGE });
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 60 }), (places) => {
      const areas = inkAreas([{ ...pen, points: places.flat() }], [], screen);
      const isIn = (x: number, y: number) =>
        areas.some((area) => x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height);
      const at = places.map(([x, y]) => [(x / INK_RANGE) * 1920, (y / INK_RANGE) * 1080] as const);
      at.forEach(([x, y], index) => {
        expect(isIn(x, y)).toBe(true);
        const [nextX, nextY] = at[index + 1] ?? [x, y];
        expect(isIn((x + nextX) / 2, (y + nextY) / 2)).toBe(true);
      });
    }),
    { numRuns: 25 },
  );
});

test('areas are whole pixels, tight around the ink, and none where there is none', () => {
  expect(inkAreas([], [], screen)).toEqual([]);
  const [dot] = inkAreas([{ ...pen, points: [4096, 4096] }], [], screen);
  expect(dot && Object.values(dot).every(Number.isInteger)).toBe(true);
  expect(dot?.width).toBeLessThan(60);
  const box = inkAreas([{ ...pen, tool: 'box', points: [0, 0, INK_RANGE, INK_RANGE] }], [], screen);
  expect(box).toHaveLength(1);
  expect(box[0]?.width).toBeGreaterThan(1920);
});

test('a lot of ink has few areas', () => {
  const points = Array.from({ length: 1024 }, (_, index) => index * 7);
  const strokes = Array.from({ length: 500 }, (_, index) => ({ ...pen, id: String(index), points }));
  expect(inkAreas(strokes, [], screen).length).toBeLessThan(1000);
});
