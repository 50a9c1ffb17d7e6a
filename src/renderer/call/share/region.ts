/** A part of a picture, in fractions of its width and height. */
export interface Region {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type RegionEdge = 'left' | 'top' | 'right' | 'bottom';

export interface PixelRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const WHOLE: Region = { x: 0, y: 0, width: 1, height: 1 };

/** Less of a picture than this nobody can read. A fraction. */
export const REGION_MIN = 0.05;

/** The region between two corners, in whatever order they were pointed at; never smaller than can be read. */
export function regionBetween(one: { x: number; y: number }, other: { x: number; y: number }): Region {
  const [left, right] = span(one.x, other.x);
  const [top, bottom] = span(one.y, other.y);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The region moved as a whole, as far as the picture goes. */
export function moveRegion(region: Region, by: { x: number; y: number }): Region {
  return {
    ...region,
    x: clamp(region.x + by.x, 0, 1 - region.width),
    y: clamp(region.y + by.y, 0, 1 - region.height),
  };
}

/** The region with one edge at another place, a fraction from the upper left; the other edges stay. */
export function moveEdge(region: Region, edge: RegionEdge, to: number): Region {
  const right = region.x + region.width;
  const bottom = region.y + region.height;
  switch (edge) {
    case 'left': {
      const x = clamp(to, 0, right - REGION_MIN);
      return { ...region, x, width: right - x };
    }
    case 'right':
      return { ...region, width: clamp(to, region.x + REGION_MIN, 1) - region.x };
    case 'top': {
      const y = clamp(to, 0, bottom - REGION_MIN);
      return { ...region, y, height: bottom - y };
    }
    case 'bottom':
      return { ...region, height: clamp(to, region.y + REGION_MIN, 1) - region.y };
  }
}

/** Where an edge is, as a fraction from the upper left. */
export function edgeOf({ x, y, width, height }: Region, edge: RegionEdge): number {
  return { left: x, top: y, right: x + width, bottom: y + height }[edge];
}

/** Nothing is left out. */
export function isWhole({ x, y, width, height }: Region): boolean {
  return x <= 0 && y <= 0 && width >= 1 && height >= 1;
}

/** The region in the pixels of a frame's visible part. Even numbers, because colours are kept for two by two pixels. */
export function pixelsOf(region: Region, visible: PixelRect): PixelRect {
  const even = (value: number) => 2 * Math.round(value / 2);
  const [wide, high] = [floorEven(visible.width), floorEven(visible.height)];
  const width = clamp(even(region.width * visible.width), 2, wide);
  const height = clamp(even(region.height * visible.height), 2, high);
  return {
    x: floorEven(visible.x) + clamp(even(region.x * visible.width), 0, wide - width),
    y: floorEven(visible.y) + clamp(even(region.y * visible.height), 0, high - height),
    width,
    height,
  };
}

function span(one: number, other: number): [number, number] {
  const low = clamp(Math.min(one, other), 0, 1 - REGION_MIN);
  const high = clamp(Math.max(one, other), low + REGION_MIN, 1);
  return [low, high];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function floorEven(value: number): number {
  return 2 * Math.floor(value / 2);
}
