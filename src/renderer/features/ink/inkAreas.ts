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
      areas.push(
        around(points.slice(2 * from, 2 * (from + step + 1)), picture, tool === 'arrow' ? 2 * margin : margin),
      );
    }
  }
  for (const { x, y } of pointers) {
    const { x: left, y: top, width, height } = around([x, y], picture, margin);
    areas.push({
      x: left - NAME_WIDTH,
      y: top - NAME_HEIGHT / 2,
      width: width + 2 * NAME_WIDTH,
      height: height + NAME_HEIGHT,
    });
  }
  return areas;
}

function around(points: readonly number[], picture: Box, margin: number): Box {
  const along = points.filter((_, index) => index % 2 === 0).map((x) => picture.x + (x / INK_RANGE) * picture.width);
  const down = points.filter((_, index) => index % 2 === 1).map((y) => picture.y + (y / INK_RANGE) * picture.height);
  const [left, top] = [Math.floor(Math.min(...along)) - margin, Math.floor(Math.min(...down)) - margin];
  return {
    x: left,
    y: top,
    width: Math.ceil(Math.max(...along)) + margin - left,
    height: Math.ceil(Math.max(...down)) + margin - top,
  };
}
