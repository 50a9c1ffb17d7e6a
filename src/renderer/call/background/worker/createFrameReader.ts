import type { Arena } from './createArena';
import type { Planes } from './createPlanes';
import { rowOf } from './createPlanes';
import type { Kernels } from './openKernels';

/** How red and blue become luma; the two ways that cameras and screens know. */
const MATRICES = { bt709: [0.2126, 0.0722], bt601: [0.299, 0.114] } as const;
const WHOLE = 65_536;

/** Takes frames of one size into the kernels' memory, whatever their format. */
export interface FrameReader {
  /** Nothing may be taken from the arena before it is done: the memory must stay where it is. */
  read(frame: VideoFrame, to: Planes): Promise<void>;
  /** Pixels of four bytes, for pictures that are no frames. */
  readRgba(pixels: Uint8ClampedArray, to: Planes, is709: boolean): void;
}

export function createFrameReader(
  kernels: Kernels,
  arena: Arena,
  size: { width: number; height: number },
): FrameReader {
  // Two chromas in one plane, or four bytes a pixel: the larger serves both.
  const rgbStride = size.width * 4;
  const spare = arena.take(rgbStride * size.height);
  const view = () => new Uint8Array(kernels.memory.buffer);

  const finish = ({ y, u, v, ...to }: Planes) => {
    if (to.stride !== to.width) kernels.pad(y, to.stride, to.width, to.height);
    if (to.cStride === to.cWidth) return;
    kernels.pad(u, to.cStride, to.cWidth, to.cHeight);
    kernels.pad(v, to.cStride, to.cWidth, to.cHeight);
  };
  const takeRgb = (to: Planes, isBlueFirst: boolean, is709: boolean) => {
    const [kr, kb] = is709 ? MATRICES.bt709 : MATRICES.bt601;
    const [red, blue] = isBlueFirst ? [2, 0] : [0, 2];
    const matrix = [red, blue, Math.round(kr * WHOLE), Math.round(kb * WHOLE)] as const;
    const target = [to.y, to.stride, to.u, to.v, to.cStride] as const;
    kernels.fromRgb(spare, rgbStride, to.width, to.height, ...matrix, ...target);
    finish(to);
  };
  return {
    async read(frame, to) {
      const { format } = frame;
      const luma = { offset: to.y, stride: to.stride };
      if (format === 'I420' || format === 'I420A') {
        const chroma = [to.u, to.v].map((offset) => ({ offset, stride: to.cStride }));
        const alpha = format === 'I420A' ? [{ offset: spare, stride: to.stride }] : [];
        await frame.copyTo(view(), { layout: [luma, ...chroma, ...alpha] });
        finish(to);
      } else if (format === 'NV12') {
        const stride = rowOf(to.cWidth * 2);
        await frame.copyTo(view(), { layout: [luma, { offset: spare, stride }] });
        kernels.split(spare, stride, to.cWidth, to.cHeight, to.u, to.v, to.cStride);
        finish(to);
      } else if (format?.startsWith('RGB') || format?.startsWith('BGR')) {
        await frame.copyTo(view(), { layout: [{ offset: spare, stride: rgbStride }] });
        takeRgb(to, format.startsWith('B'), frame.colorSpace.matrix === 'bt709');
      } else throw new Error(`The camera's frames have a format without pixels to read: ${format}`);
    },
    readRgba(pixels, to, is709) {
      view().set(pixels, spare);
      takeRgb(to, false, is709);
    },
  };
}
