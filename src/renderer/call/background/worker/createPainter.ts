import { adjustPlanes } from '../../camera/adjustPlanes';
import type { PictureTables } from '../../camera/pictureAdjustment';
import { createArena } from './createArena';
import { type Behind, type Composer, createComposer, type Grid } from './createComposer';
import { createFrameReader, type FrameReader } from './createFrameReader';
import { createMask, type Mask } from './createMask';
import { createPlanes, type Planes } from './createPlanes';
import type { Crop } from './framing';
import type { Kernels } from './openKernels';

/** Draws frames with the kernels, one after another. */
export interface Painter {
  readonly mask: Mask;
  /** Takes a frame in, with everything that is done to it before anybody looks at it. */
  take(frame: VideoFrame, tables: PictureTables | undefined, crop: Crop | undefined): Promise<void>;
  /** The picture as the model wants it. */
  look(): Uint8ClampedArray<ArrayBuffer>;
  /** Draws a background behind the person; not before the mask is known. */
  blur(strength: 'light' | 'strong', grid: Grid): void;
  replace(picture: ImageBitmap, grid: Grid): void;
  /** The frame as it is now. */
  give(like: VideoFrame): VideoFrame;
}

/** What belongs to one size of frames. */
interface Room {
  width: number;
  height: number;
  taken: Planes;
  cropped: Planes;
  reader: FrameReader;
  composer: Composer;
  row: number;
  behind: { of: ImageBitmap; is709: boolean; planes: Planes } | undefined;
  picturePlanes: Planes;
}

const WHOLE = 65_536;

export function createPainter(kernels: Kernels): Painter {
  const arena = createArena(kernels.memory);
  const mask = createMask(kernels, arena);
  const start = arena.mark();
  let room: Room | undefined;
  let now: Planes | undefined;
  let is709 = false;

  const roomFor = ({ width, height }: { width: number; height: number }): Room => {
    if (room?.width === width && room.height === height) return room;
    arena.rewind(start);
    const planes = () => createPlanes(arena, width, height);
    room = {
      ...{ width, height, taken: planes(), cropped: planes(), picturePlanes: planes(), behind: undefined },
      reader: createFrameReader(kernels, arena, { width, height }),
      composer: createComposer(kernels, arena, { width, height }),
      row: arena.take(width * 2 + 64),
    };
    // The room for looking, so that the memory need not grow later.
    const mark = arena.mark();
    createPlanes(arena, width * 2, height * 2);
    arena.rewind(mark);
    return room;
  };
  const crop = ({ taken, cropped, row }: Room, { x, y, share }: Crop) => {
    const step = Math.round(share * WHOLE);
    const scale = (from: number, to: number, stride: number, w: number, h: number) =>
      kernels.resample(
        ...([from, stride, w, h, to, stride, w, h] as const),
        ...([Math.round(x * w * WHOLE), Math.round(y * h * WHOLE), step, step, row] as const),
      );
    scale(taken.y, cropped.y, taken.stride, taken.width, taken.height);
    scale(taken.u, cropped.u, taken.cStride, taken.cWidth, taken.cHeight);
    scale(taken.v, cropped.v, taken.cStride, taken.cWidth, taken.cHeight);
    return cropped;
  };
  const picture = (of: ImageBitmap, { picturePlanes: planes, reader, ...held }: Room): Planes => {
    if (held.behind?.of === of && held.behind.is709 === is709) return planes;
    reader.readRgba(cover(of, held.width, held.height), planes, is709);
    if (room) room.behind = { of, is709, planes };
    return planes;
  };
  const compose = (behind: (room: Room) => Behind, grid: Grid) => {
    if (!room || !now || !mask.isKnown) throw new Error('There is nothing to draw');
    room.composer.compose(now, mask.at, behind(room), grid);
  };
  return {
    mask,
    async take(frame, tables, wanted) {
      const held = roomFor(frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight });
      await held.reader.read(frame, held.taken);
      is709 = frame.colorSpace.matrix === 'bt709';
      if (tables) {
        const { y, u, v, stride, cStride } = held.taken;
        const layout = [
          { offset: y, stride },
          { offset: u, stride: cStride },
          { offset: v, stride: cStride },
        ];
        adjustPlanes(new Uint8Array(kernels.memory.buffer), 'I420', layout, held, tables);
      }
      now = wanted && wanted.share < 1 ? crop(held, wanted) : held.taken;
    },
    look() {
      if (!now) throw new Error('There is nothing to look at');
      return mask.look(now);
    },
    blur: (strength, grid) => compose(() => ({ kind: 'blur', strength }), grid),
    replace: (of, grid) => compose((held) => ({ kind: 'picture', planes: picture(of, held) }), grid),
    give({ timestamp, duration, colorSpace }) {
      if (!now) throw new Error('There is no frame');
      const { y, u, v, width, height, stride, cStride } = now;
      return new VideoFrame(new Uint8Array(kernels.memory.buffer), {
        format: 'I420',
        codedWidth: width,
        codedHeight: height,
        layout: [
          { offset: y, stride },
          { offset: u, stride: cStride },
          { offset: v, stride: cStride },
        ],
        timestamp,
        colorSpace: colorSpace.toJSON(),
        ...(duration === null ? {} : { duration }),
      });
    },
  };
}

/** The middle of a picture in the frame's shape and size. */
function cover(picture: ImageBitmap, width: number, height: number): Uint8ClampedArray {
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) throw new Error('No 2D canvas');
  const scale = Math.max(width / picture.width, height / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h);
  return drawing.getImageData(0, 0, width, height).data;
}
