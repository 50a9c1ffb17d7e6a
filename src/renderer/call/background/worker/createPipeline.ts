import type { Grid } from './createComposer';
import { createFraming } from './createFraming';
import type { LastingSegmenter } from './createLastingSegmenter';
import type { Painter } from './createPainter';
import type { Look } from './look';

/** A look with everything that it needs at hand. */
export interface ReadyLook extends Look {
  number: number;
  picture?: ImageBitmap;
}

/** What one frame took. */
export interface FrameCost {
  segmentationMs?: number;
  drawingMs: number;
  width: number;
  height: number;
}

/** Turns camera frames into those that others see. */
export interface Pipeline {
  /** Undefined where the frame must not be seen. The frame that is given stays the caller's. */
  draw(frame: VideoFrame, look: ReadyLook, step: { every: number; grid: Grid }): Promise<VideoFrame | undefined>;
  /** Another camera, or a pause: what was found before is no more. */
  forget(): void;
}

/** From this change of the mask on, somebody moves, and a mask ages faster. */
const MOVING = 0.004;
/** More often nobody sees, however fast somebody moves. In frames. */
const BEST_EVERY = 2;
/** Framing alone need not know better. In frames. */
const FRAMING_EVERY = 10;

/** `segmenter` gives undefined while there is none yet; whoever draws an effect waits for it before. */
export function createPipeline(
  painter: Painter,
  segmenter: () => LastingSegmenter | undefined,
  told: (cost: FrameCost) => void,
): Pipeline {
  const { mask } = painter;
  const framing = createFraming();
  let sinceFound = 0;
  let isMoving = false;

  const find = async (): Promise<number | undefined> => {
    const start = performance.now();
    const found = await segmenter()?.find(painter.look());
    if (!found) return undefined;
    isMoving = mask.follow(found) > MOVING;
    sinceFound = 0;
    return performance.now() - start;
  };
  return {
    async draw(frame, { effect, framing: isFramed, tables, picture }, { every, grid }) {
      const start = performance.now();
      await painter.take(frame, tables, framing.next(frame.timestamp / 1000, isFramed));
      let segmentationMs: number | undefined;
      sinceFound += 1;
      const needsMask = effect.kind !== 'none' || isFramed;
      const rate =
        effect.kind === 'none' ? FRAMING_EVERY : isMoving ? Math.max(BEST_EVERY, Math.ceil(every / 2)) : every;
      if (needsMask && (!mask.isKnown || sinceFound >= rate)) {
        segmentationMs = await find();
        if (isFramed && mask.isKnown) framing.look(mask);
      }
      if (effect.kind === 'blur') painter.blur(effect.strength, grid);
      else if (effect.kind === 'image') {
        if (!picture) return undefined;
        painter.replace(picture, grid);
      }
      const drawn = painter.give(frame);
      const drawingMs = performance.now() - start - (segmentationMs ?? 0);
      told({ segmentationMs, drawingMs, width: drawn.codedWidth, height: drawn.codedHeight });
      return drawn;
    },
    forget: () => mask.forget(),
  };
}
