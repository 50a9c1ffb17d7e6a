import { INK_RANGE } from '../../../shared/protocol/ink';
import type { Pointer, Stroke } from '../../call/ink/createBoard';
import type { Box } from './placePicture';

/** More than this and one area each does. */
const AREAS_MAX = 400;
/** Points of a line that share an area. */
const POINTS_TOGETHER = 6;
/** Beyond a pointer's dot, for its name. */
const NAME_WIDTH = 260;
const NAME_HEIGHT = 32;

/** Where ink is, in whole pixels around it, on a canvas on which the picture lies so. */
export function inkAreas(strokes: readonly Stroke[], pointers: readonly Pointer[], picture: Box): Box[] {
  // As wide as the widest line is drawn, and its edge.
  const margin = Math.ceil(Math.max(12, picture.width * 0.01)) + 4;
  const areas: Box[] = [];
  for (const { points, tool } of strokes) {
    const isShape = tool === 'arrow' || tool === 'box';
    const step = areas.length < AREAS_MAX && !isShape ? POINTS_TOGETHER : points.length;
    // The last point of one area is the first of the next: a line has no gaps.
    for (let from = 0; from === 0 || from < points.length / 2 - 1; from += step) {
      const to = Math.min(points.length / 2, from + step + 1);
      areas.push(around(points, from, to, picture, tool === 'arrow' ? 2 * margin : margin));
    }
  }
  for (const { x, y } of pointers) {
    const { x: left, y: top, width, height } = around([x, y], 0, 1, picture, margin);
    areas.push({
      x: left - NAME_WIDTH,
      y: top - NAME_HEIGHT / 2,
      width: width + 2 * NAME_WIDTH,
      height: height + NAME_HEIGHT,
    });
  }
  return areas;
}

/** Around the points from the one to before the other. */
function around(points: readonly number[], from: number, to: number, picture: Box, margin: number): Box {
  let [left, top, right, bottom] = [INK_RANGE, INK_RANGE, 0, 0];
  for (let index = from; index < to; index += 1) {
    const [x = 0, y = 0] = [points[2 * index], points[2 * index + 1]];
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  const x = Math.floor(picture.x + (left / INK_RANGE) * picture.width) - margin;
  const y = Math.floor(picture.y + (top / INK_RANGE) * picture.height) - margin;
  return {
    x,
    y,
    width: Math.ceil(picture.x + (right / INK_RANGE) * picture.width) + margin - x,
    height: Math.ceil(picture.y + (bottom / INK_RANGE) * picture.height) + margin - y,
  };
}
