import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  edgeOf,
  isWhole,
  moveEdge,
  moveRegion,
  pixelsOf,
  REGION_MIN,
  type RegionEdge,
  regionBetween,
  WHOLE,
} from './region';

const fraction = fc.double({ min: -0.5, max: 1.5, noNaN: true });
const point = fc.record({ x: fraction, y: fraction });
const region = fc.tuple(point, point).map(([one, other]) => regionBetween(one, other));
const inside = ({ x, y, width, height }: ReturnType<typeof regionBetween>) =>
  x >= 0 && y >= 0 && x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9;

test('a region dragged in any direction, beyond the picture too, lies in the picture and can be read', () => {
  expect(regionBetween({ x: 0.75, y: 0.5 }, { x: 0.25, y: 0.25 })).toEqual({
    x: 0.25,
    y: 0.25,
    width: 0.5,
    height: 0.25,
  });
  fc.assert(
    fc.property(region, (made) => inside(made) && made.width >= REGION_MIN - 1e-9 && made.height >= REGION_MIN - 1e-9),
  );
});

test('moving keeps the size, and moving an edge keeps the others', () => {
  fc.assert(
    fc.property(region, point, (made, by) => {
      const moved = moveRegion(made, by);
      return inside(moved) && moved.width === made.width && moved.height === made.height;
    }),
  );
  fc.assert(
    fc.property(region, fc.constantFrom<RegionEdge>('left', 'top', 'right', 'bottom'), fraction, (made, edge, to) => {
      const moved = moveEdge(made, edge, to);
      const others = (['left', 'top', 'right', 'bottom'] as const).filter((other) => other !== edge);
      return inside(moved) && others.every((other) => Math.abs(edgeOf(moved, other) - edgeOf(made, other)) < 1e-9);
    }),
  );
});

test('the pixels of a region are even, and within the visible part of the frame', () => {
  expect(pixelsOf({ x: 0.25, y: 0.5, width: 0.5, height: 0.5 }, { x: 0, y: 0, width: 1920, height: 1080 })).toEqual({
    x: 480,
    y: 540,
    width: 960,
    height: 540,
  });
  const visible = fc.record({
    x: fc.constantFrom(0, 2, 16),
    y: fc.constantFrom(0, 2, 16),
    width: fc.integer({ min: 2, max: 5000 }),
    height: fc.integer({ min: 2, max: 5000 }),
  });
  fc.assert(
    fc.property(region, visible, (made, frame) => {
      const { x, y, width, height } = pixelsOf(made, frame);
      const isEven = [x, y, width, height].every((value) => value % 2 === 0);
      const fits =
        x >= frame.x && y >= frame.y && x + width <= frame.x + frame.width && y + height <= frame.y + frame.height;
      return isEven && fits && width >= 2 && height >= 2;
    }),
  );
});

test('the whole picture is whole', () => {
  expect(isWhole(WHOLE)).toBe(true);
  expect(isWhole(moveEdge(WHOLE, 'left', 0.1))).toBe(false);
});
