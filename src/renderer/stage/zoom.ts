import { WHOLE, type Zoom } from '../store/zooms';

export const MAX_SCALE = 8;
/** One press of + or -. */
export const ZOOM_STEP = 1.4;
/** Of the tile, for one press of an arrow. */
export const PAN_STEP = 0.15;

/** A place in a tile, in tile widths and heights from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

const MIDDLE: Point = { x: 0.5, y: 0.5 };

/** Enlarges by a factor; what is under the point stays there, as far as the picture's edges allow. */
export function zoomBy(zoom: Zoom, factor: number, { x, y }: Point = MIDDLE): Zoom {
  const scale = Math.min(MAX_SCALE, Math.max(1, zoom.scale * factor));
  const growth = scale / zoom.scale;
  return within({ scale, x: x - (x - zoom.x) * growth, y: y - (y - zoom.y) * growth });
}

/** Moves the picture by so many tile widths and heights. */
export function panBy(zoom: Zoom, x: number, y: number): Zoom {
  return within({ scale: zoom.scale, x: zoom.x + x, y: zoom.y + y });
}

/** Two fingers were at the points `from` and are at `to`: the picture follows both. */
export function pinch(zoom: Zoom, from: readonly [Point, Point], to: readonly [Point, Point], aspect: number): Zoom {
  const before = distance(from, aspect);
  const factor = before > 0 ? distance(to, aspect) / before : 1;
  const [start, end] = [between(from), between(to)];
  return panBy(zoomBy(zoom, factor, start), end.x - start.x, end.y - start.y);
}

/** Pixels of a wheel for twice the size. */
const WHEEL_DOUBLE_PX = 300;

/** How much a turn of the wheel enlarges. A mouse tells of lines where a touchpad tells of pixels. */
export function wheelFactor({ deltaY, deltaMode }: { deltaY: number; deltaMode: number }): number {
  const pixels = deltaMode === 0 ? deltaY : deltaY * 33;
  return 2 ** (-pixels / WHEEL_DOUBLE_PX);
}

function within({ scale, x, y }: Zoom): Zoom {
  if (scale <= 1) return WHOLE;
  const clamp = (value: number) => Math.min(0, Math.max(1 - scale, value));
  return { scale, x: clamp(x), y: clamp(y) };
}

/** In tile heights, so that it is the same in all directions. */
function distance([a, b]: readonly [Point, Point], aspect: number): number {
  return Math.hypot((a.x - b.x) * aspect, a.y - b.y);
}

function between([a, b]: readonly [Point, Point]): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
