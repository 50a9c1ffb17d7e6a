import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Place, planStage } from './planStage';

const stages = fc.record({
  width: fc.integer({ min: 320, max: 3000 }),
  height: fc.integer({ min: 320, max: 2000 }),
  spotlight: fc.integer({ min: 0, max: 3 }),
  tiles: fc.integer({ min: 0, max: 25 }),
});

function apart(a: Place, b: Place): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}

test('everything is on the stage and nothing lies on another', () => {
  fc.assert(
    fc.property(stages, (stage) => {
      const { spotlight, tiles } = planStage(stage);
      const all = [...spotlight, ...tiles];
      for (const place of all) {
        expect(place.x >= 0 && place.y >= 0).toBe(true);
        expect(place.x + place.width).toBeLessThanOrEqual(stage.width);
        expect(place.y + place.height).toBeLessThanOrEqual(stage.height);
      }
      for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) expect(apart(a, b)).toBe(true);
    }),
  );
});

test('a share takes most of the stage, whatever its shape', () => {
  fc.assert(
    fc.property(stages, ({ width, height }) => {
      const { spotlight } = planStage({ width, height, spotlight: 1, tiles: 4 });
      const best = Math.min(width, (height * 16) / 9);
      expect(spotlight[0]?.width ?? 0).toBeGreaterThan(best * 0.6);
    }),
  );
});

test('people sit beside a share on a wide stage and below it on a phone', () => {
  const wide = planStage({ width: 1280, height: 620, spotlight: 1, tiles: 3 });
  expect(wide.tiles[0]?.x).toBeGreaterThan(wide.spotlight[0]?.width ?? Number.POSITIVE_INFINITY);
  const phone = planStage({ width: 390, height: 640, spotlight: 1, tiles: 3 });
  expect(phone.tiles[0]?.y).toBeGreaterThan(phone.spotlight[0]?.height ?? Number.POSITIVE_INFINITY);
});

test('the strip has room for a row or a column of people, not for one alone', () => {
  const sizes = fc.record({ width: fc.integer({ min: 360, max: 3000 }), height: fc.integer({ min: 560, max: 2000 }) });
  fc.assert(
    fc.property(sizes, ({ width, height }) => {
      expect(planStage({ width, height, spotlight: 1, tiles: 6 }).pageSize).toBeGreaterThan(2);
    }),
  );
});

test('a page holds at least one tile and never more than 25', () => {
  fc.assert(
    fc.property(stages, (stage) => {
      const { pageSize } = planStage(stage);
      expect(pageSize).toBeGreaterThanOrEqual(1);
      expect(pageSize).toBeLessThanOrEqual(25);
    }),
  );
});
