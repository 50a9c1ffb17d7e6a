import type { Board, Pointer, Stroke } from '../../call/ink/createBoard';
import { restMs } from '../../call/ink/fading';
import { paintInk } from './paintInk';
import type { Box } from './placePicture';

interface Followed {
  canvas: HTMLCanvasElement;
  board: Board;
  /** Where the picture lies on the canvas now, in CSS pixels; undefined before it is known. */
  picture(): Box | undefined;
  /** What is drawn of it, and how long that is so by itself. */
  shown(now: number): { strokes: readonly Stroke[]; pointers: readonly Pointer[]; restMs?: number };
  nameOf(identity: string): string | undefined;
  now(): number;
}

/**
 * Keeps a canvas as its board is: drawn with the next frame after a change, and on each frame only while something fades.
 * An empty board has no picture in memory. `redraw` is for whoever moves the picture.
 */
export function followInk({ canvas, board, picture, shown, nameOf, now }: Followed): {
  redraw(): void;
  end(): void;
} {
  // The canvas may lie in a window of its own, which draws when ours does not.
  const view = canvas.ownerDocument.defaultView ?? window;
  const context = canvas.getContext('2d');
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = () => {
    frame = undefined;
    clearTimeout(timer);
    const at = now();
    const place = picture();
    const { strokes, pointers, restMs: shownMs = Number.POSITIVE_INFINITY } = shown(at);
    if (!context || !place || strokes.length + pointers.length === 0) {
      if (canvas.width > 1) canvas.width = canvas.height = 1;
      return;
    }
    const density = view.devicePixelRatio;
    const [width, height] = [Math.round(canvas.clientWidth * density), Math.round(canvas.clientHeight * density)];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, canvas.clientWidth, canvas.clientHeight);
    paintInk(context, { strokes, pointers, picture: place, nameOf, now: at });
    const rest = Math.min(shownMs, ...strokes.map((stroke) => restMs(stroke, at) ?? Number.POSITIVE_INFINITY));
    if (rest === 0) redraw();
    else if (rest < Number.POSITIVE_INFINITY) timer = setTimeout(redraw, rest);
  };
  const redraw = () => {
    frame ??= view.requestAnimationFrame(draw);
  };

  const stops = [board.changed.subscribe(redraw), board.isInPicture.subscribe(redraw)];
  redraw();
  return {
    redraw,
    end() {
      for (const stop of stops) stop();
      clearTimeout(timer);
      if (frame !== undefined) view.cancelAnimationFrame(frame);
    },
  };
}
