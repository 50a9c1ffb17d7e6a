import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LAYOUTS } from '../../shared/domain/layout';
import { type Place, planStage, type StageFacts } from './planStage';

const stages = fc.record({
  width: fc.integer({ min: 320, max: 3000 }),
  height: fc.integer({ min: 320, max: 2000 }),
  layout: fc.constantFrom(...LAYOUTS),
  spotlight: fc.integer({ min: 0, max: 4 }),
  isShared: fc.boolean(),
  tiles: fc.integer({ min: 0, max: 25 }),
});

const facts = (change: Partial<StageFacts>): StageFacts => ({
  width: 1280,
  height: 620,
  layout: 'auto',
  spotlight: 1,
  isShared: true,
  tiles: 4,
  ...change,
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
      const { spotlight } = planStage(facts({ width, height }));
      const best = Math.min(width, (height * 16) / 9);
      expect(spotlight[0]?.width ?? 0).toBeGreaterThan(best * 0.6);
    }),
  );
});

test('several shares leave no band empty: they and the strip fill the stage', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 700, max: 2600 }), (spotlight, width) => {
      const plan = planStage(facts({ spotlight, width, height: Math.round(width / 1.9), tiles: 8 }));
      const strip = {
        start: Math.min(...plan.tiles.map(({ x }) => x)),
        top: Math.min(...plan.tiles.map(({ y }) => y)),
      };
      const large = {
        end: Math.max(...plan.spotlight.map((place) => place.x + place.width)),
        bottom: Math.max(...plan.spotlight.map((place) => place.y + place.height)),
      };
      // What one tile of the strip could not fill is at most its own size.
      expect(Math.min(Math.abs(strip.start - large.end), Math.abs(strip.top - large.bottom))).toBeLessThan(120);
    }),
  );
});

test('people sit beside a share on a wide stage and below it on a phone, in a sidebar too', () => {
  for (const layout of ['auto', 'sidebar'] as const) {
    const wide = planStage(facts({ layout }));
    expect(wide.tiles[0]?.x).toBeGreaterThanOrEqual(wide.spotlight[0]?.width ?? Number.POSITIVE_INFINITY);
    const phone = planStage(facts({ layout, width: 390, height: 640 }));
    expect(phone.tiles[0]?.y).toBeGreaterThanOrEqual(phone.spotlight[0]?.height ?? Number.POSITIVE_INFINITY);
  }
});

test('a sidebar is a list at the side even where below would cost less', () => {
  const tall = facts({ layout: 'sidebar', width: 800, height: 900 });
  const { spotlight, tiles } = planStage(tall);
  for (const { x } of tiles) expect(x).toBeGreaterThanOrEqual(spotlight[0]?.width ?? Number.POSITIVE_INFINITY);
});

test('with nobody beside it, what is large has the whole stage', () => {
  const { spotlight } = planStage(facts({ tiles: 0 }));
  expect(spotlight).toEqual([{ x: 0, y: 0, width: 1280, height: 620 }]);
});

test('the strip has room for a row or a column of people, not for one alone', () => {
  const sizes = fc.record({ width: fc.integer({ min: 360, max: 3000 }), height: fc.integer({ min: 560, max: 2000 }) });
  fc.assert(
    fc.property(sizes, fc.constantFrom('auto', 'speaker', 'sidebar'), ({ width, height }, layout) => {
      expect(planStage(facts({ width, height, layout, tiles: 6 })).pageSize).toBeGreaterThan(1);
    }),
  );
});

test('a usual window shows 25 people, a phone ten in two columns', () => {
  const grid = { spotlight: 0, tiles: 25 };
  for (const height of [568, 620, 720]) expect(planStage(facts({ ...grid, width: 1256, height })).pageSize).toBe(25);
  const phone = planStage(facts({ ...grid, width: 374, height: 690, tiles: 10 }));
  expect(phone.pageSize).toBe(10);
  expect(new Set(phone.tiles.map(({ x }) => x)).size).toBe(2);
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
