import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countThatFits, packTiles } from './packTiles';

const WIDE = 16 / 9;

const areas = fc.record({
  count: fc.integer({ min: 1, max: 49 }),
  width: fc.integer({ min: 320, max: 3840 }),
  height: fc.integer({ min: 240, max: 2160 }),
  aspect: fc.constantFrom(WIDE, 4 / 3, 1),
  gap: fc.integer({ min: 0, max: 16 }),
});

test('every tile is inside the area and none lies on another', () => {
  fc.assert(
    fc.property(areas, ({ count, width, height, aspect, gap }) => {
      const { seats, tileWidth, tileHeight } = packTiles(count, width, height, aspect, gap);
      expect(seats).toHaveLength(count);
      for (const { x, y } of seats) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + tileWidth).toBeLessThanOrEqual(width);
        expect(y + tileHeight).toBeLessThanOrEqual(height);
      }
      for (const [i, a] of seats.entries()) {
        for (const b of seats.slice(i + 1)) {
          expect(Math.abs(a.x - b.x) >= tileWidth + gap || Math.abs(a.y - b.y) >= tileHeight + gap).toBe(true);
        }
      }
    }),
  );
});

test('no other number of columns gives larger tiles', () => {
  fc.assert(
    fc.property(areas, ({ count, width, height, aspect, gap }) => {
      const { tileWidth } = packTiles(count, width, height, aspect, gap);
      for (let columns = 1; columns <= count; columns++) {
        const rows = Math.ceil(count / columns);
        const byWidth = (width - gap * (columns - 1)) / columns;
        const byHeight = ((height - gap * (rows - 1)) / rows) * aspect;
        expect(tileWidth).toBeGreaterThanOrEqual(Math.floor(Math.min(byWidth, byHeight)));
      }
    }),
  );
});

test('a last row that is not full is centred', () => {
  const { seats, columns, tileWidth } = packTiles(5, 1280, 720, WIDE, 8);
  expect(columns).toBe(3);
  const [left, right] = [seats[3], seats[4]];
  expect(left && right && left.x + right.x + tileWidth).toBeCloseTo(1280, -1);
});

test('two people sit side by side on a wide stage and above one another on a phone', () => {
  expect(packTiles(2, 1280, 640, WIDE, 8).columns).toBe(2);
  expect(packTiles(2, 390, 640, WIDE, 8).columns).toBe(1);
});

test('no area, no tiles', () => {
  expect(packTiles(3, 0, 0, WIDE, 8).seats).toEqual([]);
  expect(packTiles(0, 800, 600, WIDE, 8).seats).toEqual([]);
});

test('as many tiles fit as are wide enough to be told apart', () => {
  fc.assert(
    fc.property(areas, ({ width, height, aspect, gap }) => {
      const count = countThatFits(width, height, aspect, gap, 220, 25);
      expect(count).toBeGreaterThanOrEqual(1);
      expect(count).toBeLessThanOrEqual(25);
      // Floors to whole pixels cost at most one.
      if (count > 1) expect(packTiles(count, width, height, aspect, gap).tileWidth).toBeGreaterThanOrEqual(219);
    }),
  );
});
