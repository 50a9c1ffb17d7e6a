import fc from 'fast-check';
import { expect, test } from 'vitest';
import { panBy, zoomBy } from '../../stage/zoom';
import { WHOLE } from '../../store/zooms';
import { partOf, placePicture } from './placePicture';

const wide = { width: 1920, height: 1080 };

test('a whole picture lies between two bars', () => {
  expect(placePicture({ width: 800, height: 600 }, WHOLE, wide)).toEqual({ x: 0, y: 75, width: 800, height: 450 });
  expect(placePicture({ width: 1000, height: 450 }, WHOLE, wide)).toEqual({ x: 100, y: 0, width: 800, height: 450 });
});

test('an enlarged one reaches beyond its tile', () => {
  const zoom = zoomBy(WHOLE, 2, { x: 0, y: 0 });
  expect(placePicture({ width: 800, height: 600 }, zoom, wide)).toEqual({ x: 0, y: 150, width: 1600, height: 900 });
  const moved = panBy(zoom, -1, -1);
  expect(placePicture({ width: 800, height: 600 }, moved, wide)).toEqual({
    x: -800,
    y: -450,
    width: 1600,
    height: 900,
  });
});

test('nothing is placed before both sizes are known', () => {
  expect(placePicture({ width: 0, height: 600 }, WHOLE, wide)).toBeUndefined();
  expect(placePicture({ width: 800, height: 600 }, WHOLE, { width: 0, height: 0 })).toBeUndefined();
});

test('the same part of the picture is meant in every tile, however it is zoomed', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const size = fc.record({ width: fc.integer({ min: 50, max: 3000 }), height: fc.integer({ min: 50, max: 3000 }) });
  fc.assert(
    fc.property(
      part,
      part,
      size,
      size,
      fc.double({ min: 1, max: 8, noNaN: true }),
      part,
      (x, y, tile, picture, scale, at) => {
        const zoom = zoomBy(WHOLE, scale, { x: at, y: 1 - at });
        const box = placePicture(tile, zoom, picture);
        expect(box).toBeDefined();
        if (!box) return;
        const found = partOf(box, box.x + x * box.width, box.y + y * box.height);
        expect(found.x).toBeCloseTo(x, 6);
        expect(found.y).toBeCloseTo(y, 6);
      },
    ),
  );
});
