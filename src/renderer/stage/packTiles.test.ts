import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countThatFits, packTiles } from './packTiles';

const WIDE = 16 / 9;
const EXACT = { narrowest: WIDE, widest: WIDE };

const cases = fc.record({
  count: fc.integer({ min: 1, max: 49 }),
  area: fc.record({ width: fc.integer({ min: 320, max: 3840 }), height: fc.integer({ min: 240, max: 2160 }) }),
  shapes: fc.constantFrom(
    EXACT,
    { narrowest: 4 / 3, widest: WIDE },
    { narrowest: 1, widest: WIDE },
    { narrowest: 1, widest: 1 },
  ),
  gap: fc.integer({ min: 0, max: 16 }),
});

test('every tile is inside the area and none lies on another', () => {
  fc.assert(
    fc.property(cases, ({ count, area, shapes, gap }) => {
      const { seats, tileWidth, tileHeight } = packTiles(count, area, { shapes, gap });
      expect(seats).toHaveLength(count);
      for (const { x, y } of seats) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + tileWidth).toBeLessThanOrEqual(area.width);
        expect(y + tileHeight).toBeLessThanOrEqual(area.height);
      }
      for (const [i, a] of seats.entries()) {
        for (const b of seats.slice(i + 1)) {
          expect(Math.abs(a.x - b.x) >= tileWidth + gap || Math.abs(a.y - b.y) >= tileHeight + gap).toBe(true);
        }
      }
    }),
  );
});

test('no other number of columns gives larger tiles of these shapes', () => {
  fc.assert(
    fc.property(cases, ({ count, area, shapes, gap }) => {
      const { tileWidth, tileHeight } = packTiles(count, area, { shapes, gap });
      for (let columns = 1; columns <= count; columns++) {
        const rows = Math.ceil(count / columns);
        const widest = Math.floor((area.width - gap * (columns - 1)) / columns);
        const highest = Math.floor((area.height - gap * (rows - 1)) / rows);
        if (widest < 1 || highest < 1) continue;
        const width = Math.min(widest, Math.floor(highest * shapes.widest));
        const height = Math.min(highest, Math.floor(width / shapes.narrowest));
        expect(tileWidth * tileHeight).toBeGreaterThanOrEqual(width * height);
      }
    }),
  );
});

test('tiles keep to the shapes they may take', () => {
  fc.assert(
    fc.property(cases, ({ count, area, shapes, gap }) => {
      const { tileWidth, tileHeight } = packTiles(count, area, { shapes, gap });
      // A pixel of rounding on either side.
      expect((tileWidth + 1) / tileHeight).toBeGreaterThanOrEqual(shapes.narrowest);
      expect(tileWidth / (tileHeight + 1)).toBeLessThanOrEqual(shapes.widest);
    }),
  );
});

test('no cell is wasted: a row or a column less would not hold them all', () => {
  fc.assert(
    fc.property(cases, ({ count, area, shapes, gap }) => {
      const { columns, rows } = packTiles(count, area, { shapes, gap });
      expect(columns * (rows - 1)).toBeLessThan(count);
      expect(columns).toBeLessThanOrEqual(count);
    }),
  );
});

test('a last row that is not full is centred', () => {
  const { seats, columns, tileWidth } = packTiles(5, { width: 1280, height: 720 }, { shapes: EXACT, gap: 8 });
  expect(columns).toBe(3);
  const [left, right] = [seats[3], seats[4]];
  expect(left && right && left.x + right.x + tileWidth).toBeCloseTo(1280, -1);
});

test('two people sit side by side on a wide stage and above one another on a phone', () => {
  const options = { shapes: EXACT, gap: 8 };
  expect(packTiles(2, { width: 1280, height: 640 }, options).columns).toBe(2);
  expect(packTiles(2, { width: 390, height: 640 }, options).columns).toBe(1);
});

test('no more columns than are wanted', () => {
  expect(packTiles(9, { width: 580, height: 300 }, { shapes: EXACT, gap: 8, maxColumns: 2 }).columns).toBe(2);
});

test('no area, no tiles', () => {
  const options = { shapes: EXACT, gap: 8 };
  expect(packTiles(3, { width: 0, height: 0 }, options).seats).toEqual([]);
  expect(packTiles(0, { width: 800, height: 600 }, options).seats).toEqual([]);
});

test('as many tiles fit as are wide enough to be told apart', () => {
  fc.assert(
    fc.property(cases, ({ area, gap }) => {
      const { columns, rows } = countThatFits(area, WIDE, gap, 180);
      const { tileWidth } = packTiles(columns * rows, area, { shapes: EXACT, gap });
      // Rounding to whole pixels costs at most two.
      if (columns > 1 && rows > 1) expect(tileWidth).toBeGreaterThanOrEqual(178);
    }),
  );
});
