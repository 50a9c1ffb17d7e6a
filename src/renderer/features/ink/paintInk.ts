import { INK_RANGE } from '../../../shared/protocol/ink';
import type { Pointer, Stroke } from '../../call/ink/createBoard';
import { opacityAt } from '../../call/ink/fading';
import { INK_EDGE, inkColour } from './inkColours';
import type { Box } from './placePicture';

/** Of the picture's width. */
const PEN_WIDTH = 0.0032;
const HIGHLIGHTER_WIDTH = 0.016;
/** In pixels of the screen: thinner is not seen on a small tile. */
const PEN_MIN_PX = 2.5;
const HIGHLIGHTER_MIN_PX = 10;
const HIGHLIGHTER_OPACITY = 0.45;
const POINTER_RADIUS_PX = 7;
const NAME_FONT = '600 13px "Inter Variable", system-ui, sans-serif';

type Context = CanvasRenderingContext2D;

interface Drawn {
  strokes: readonly Stroke[];
  pointers: readonly Pointer[];
  /** Where the share's picture lies on the canvas. */
  picture: Box;
  /** Absent: no name stands at a pointer. */
  nameOf(identity: string): string | undefined;
  now: number;
}

/** Draws ink on an empty canvas, what is oldest first. */
export function paintInk(context: Context, { strokes, pointers, picture, nameOf, now }: Drawn): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of strokes) {
    context.globalAlpha = opacityAt(stroke, now);
    paintStroke(context, stroke, picture);
  }
  context.globalAlpha = 1;
  for (const pointer of pointers) paintPointer(context, pointer, picture, nameOf(pointer.by));
}

function paintStroke(context: Context, { tool, by, points }: Stroke, picture: Box): void {
  const path = pathOf(points.length > 2 || tool === 'pen' || tool === 'highlighter' ? tool : 'pen', points, picture);
  const colour = inkColour(by);
  if (tool === 'highlighter') {
    context.globalAlpha *= HIGHLIGHTER_OPACITY;
    context.strokeStyle = colour;
    context.lineWidth = Math.max(HIGHLIGHTER_MIN_PX, picture.width * HIGHLIGHTER_WIDTH);
    context.stroke(path);
    return;
  }
  const width = Math.max(PEN_MIN_PX, picture.width * PEN_WIDTH);
  context.strokeStyle = INK_EDGE;
  context.lineWidth = width + 3;
  context.stroke(path);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
}

function pathOf(tool: Stroke['tool'], points: readonly number[], picture: Box): Path2D {
  const path = new Path2D();
  const at = (index: number): [number, number] => [
    picture.x + ((points[2 * index] ?? 0) / INK_RANGE) * picture.width,
    picture.y + ((points[2 * index + 1] ?? 0) / INK_RANGE) * picture.height,
  ];
  const last = points.length / 2 - 1;
  const [x, y] = at(0);
  const [endX, endY] = at(last);
  if (tool === 'box') {
    path.rect(Math.min(x, endX), Math.min(y, endY), Math.abs(endX - x), Math.abs(endY - y));
    return path;
  }
  path.moveTo(x, y);
  if (tool === 'arrow') {
    path.lineTo(endX, endY);
    const length = Math.min(Math.hypot(endX - x, endY - y) / 2, Math.max(12, picture.width * 0.018));
    const angle = Math.atan2(endY - y, endX - x);
    for (const turn of [-0.5, 0.5]) {
      path.moveTo(endX, endY);
      path.lineTo(endX - length * Math.cos(angle + turn), endY - length * Math.sin(angle + turn));
    }
    return path;
  }
  // Through the middles between points, so that a quick hand leaves a curve.
  for (let index = 1; index < last; index += 1) {
    const [toX, toY] = at(index);
    const [nextX, nextY] = at(index + 1);
    path.quadraticCurveTo(toX, toY, (toX + nextX) / 2, (toY + nextY) / 2);
  }
  path.lineTo(endX, endY);
  return path;
}

function paintPointer(context: Context, { by, x, y }: Pointer, picture: Box, name: string | undefined): void {
  const [atX, atY] = [picture.x + (x / INK_RANGE) * picture.width, picture.y + (y / INK_RANGE) * picture.height];
  const colour = inkColour(by);
  const dot = new Path2D();
  dot.arc(atX, atY, POINTER_RADIUS_PX, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill(dot);
  context.strokeStyle = INK_EDGE;
  context.lineWidth = 2;
  context.stroke(dot);
  if (!name) return;
  context.font = NAME_FONT;
  const width = context.measureText(name).width + 12;
  // On the side where there is room.
  const isLeft = atX + 14 + width > picture.x + picture.width;
  const left = isLeft ? atX - 14 - width : atX + 14;
  const label = new Path2D();
  label.roundRect(left, atY - 11, width, 22, 6);
  context.fillStyle = INK_EDGE;
  context.fill(label);
  context.fillStyle = colour;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(name, left + width / 2, atY + 0.5);
}
