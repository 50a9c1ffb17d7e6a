import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WHOLE, type Zoom } from '../store/zooms';
import { MAX_SCALE, panBy, pinch, wheelFactor, zoomBy } from './zoom';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const points = fc.record({ x: unit, y: unit });
const zooms = fc
  .record({ scale: fc.double({ min: 1, max: MAX_SCALE, noNaN: true }), x: unit, y: unit })
  .map(({ scale, x, y }): Zoom => ({ scale, x: -x * (scale - 1), y: -y * (scale - 1) }));
const factors = fc.double({ min: 0.1, max: 10, noNaN: true });

/** Where in the picture (0 to 1) a point of the tile lies. */
const under = (zoom: Zoom, { x, y }: { x: number; y: number }) => ({
  x: (x - zoom.x) / zoom.scale,
  y: (y - zoom.y) / zoom.scale,
});

test('the picture always covers the tile', () => {
  fc.assert(
    fc.property(zooms, factors, points, points, (zoom, factor, at, by) => {
      for (const next of [zoomBy(zoom, factor, at), panBy(zoom, by.x - 0.5, by.y - 0.5)]) {
        expect(next.scale).toBeGreaterThanOrEqual(1);
        expect(next.scale).toBeLessThanOrEqual(MAX_SCALE);
        expect(next.x <= 0 && next.y <= 0).toBe(true);
        expect(next.x + next.scale >= 1 && next.y + next.scale >= 1).toBe(true);
      }
    }),
  );
});

test('what is under the pointer stays there while enlarging', () => {
  fc.assert(
    fc.property(zooms, fc.double({ min: 1, max: 5, noNaN: true }), points, (zoom, factor, at) => {
      const before = under(zoom, at);
      const after = under(zoomBy(zoom, factor, at), at);
      expect(after.x).toBeCloseTo(before.x, 6);
      expect(after.y).toBeCloseTo(before.y, 6);
    }),
  );
});

test('out as far as in is the whole again', () => {
  expect(zoomBy(zoomBy(WHOLE, 3, { x: 0.2, y: 0.9 }), 1 / 3)).toEqual(WHOLE);
});

test('fingers that spread enlarge, fingers that move together move the picture', () => {
  const from = [
    { x: 0.4, y: 0.5 },
    { x: 0.6, y: 0.5 },
  ] as const;
  const spread = [
    { x: 0.3, y: 0.5 },
    { x: 0.7, y: 0.5 },
  ] as const;
  expect(pinch(WHOLE, from, spread, 16 / 9).scale).toBeCloseTo(2);
  const zoomed = zoomBy(WHOLE, 2);
  const moved = [
    { x: 0.5, y: 0.5 },
    { x: 0.7, y: 0.5 },
  ] as const;
  expect(pinch(zoomed, from, moved, 16 / 9).x).toBeCloseTo(zoomed.x + 0.1);
});

test('a wheel turned up enlarges, and back down is the same size', () => {
  const up = wheelFactor({ deltaY: -120, deltaMode: 0 });
  expect(up).toBeGreaterThan(1);
  expect(up * wheelFactor({ deltaY: 120, deltaMode: 0 })).toBeCloseTo(1);
  expect(wheelFactor({ deltaY: -3, deltaMode: 1 })).toBeCloseTo(wheelFactor({ deltaY: -99, deltaMode: 0 }));
});
