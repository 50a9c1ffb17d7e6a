import type { Arena } from './createArena';
import { createPlanes, type Planes } from './createPlanes';
import type { Address, Kernels } from './openKernels';

/** What the model looks at, in pixels. */
export const MODEL_SIZE = { width: 256, height: 144 };
const COUNT = MODEL_SIZE.width * MODEL_SIZE.height;

/** How much of a fresh mask is taken over where the picture stands still. */
const CALM = 0.12;
/** Changes of luma up to here are the sensor's. */
const NOISE = 2.5;
/** From this difference on, a fresh mask is believed even of a still picture. */
const JUMP = 0.3;
/** From this mean change of luma on, it is another picture. */
const CUT = 14;
const WHOLE = 65_536;

/** Where the person is, between frames too. */
export interface Mask {
  /** 1/32768 of a person, for each pixel of the model's size. */
  readonly at: Address;
  /** The picture as the model wants it, in red, green, blue and opacity. */
  look(planes: Planes): Uint8ClampedArray<ArrayBuffer>;
  /** Takes over what the model found in what was last looked at. Answers how much has changed, 0 to 1. */
  follow(found: Float32Array): number;
  /** Forgets the person: the next mask stands at once. */
  forget(): void;
  readonly isKnown: boolean;
  /** How much of a person each pixel is, 0 to 32767; to be read at once. */
  values(): Int16Array;
}

export function createMask(kernels: Kernels, arena: Arena): Mask {
  const { width, height } = MODEL_SIZE;
  const at = arena.take(COUNT * 2);
  const before = arena.take(COUNT * 2);
  const fresh = arena.take(COUNT * 4);
  const rgba = arena.take(COUNT * 4);
  const small = { y: arena.take(COUNT), u: arena.take(COUNT), v: arena.take(COUNT) };
  let isKnown = false;

  const scale = (plane: Address, stride: number, w: number, h: number, to: Address, row: Address) => {
    const [stepX, stepY] = [Math.round((w / width) * WHOLE), Math.round((h / height) * WHOLE)];
    const [x0, y0] = [Math.round((stepX - WHOLE) / 2), Math.round((stepY - WHOLE) / 2)];
    kernels.resample(plane, stride, w, h, to, width, width, height, x0, y0, stepX, stepY, row);
  };
  return {
    at,
    get isKnown() {
      return isKnown;
    },
    look(planes) {
      const mark = arena.mark();
      const row = arena.take(planes.stride * 2);
      // Means first, so that what is finer than the model sees does not flicker in it.
      const s = planes.width >= 1024 ? 2 : 1;
      const half = createPlanes(arena, planes.stride, planes.height);
      const shrink = (plane: Address, stride: number, [w, h]: [number, number], by: number, to: Address) => {
        if (by < 2) return scale(plane, stride, w, h, to, row);
        kernels.shrink(plane, stride, h, by, half.y, half.stride);
        scale(half.y, half.stride, Math.ceil(w / by), Math.ceil(h / by), to, row);
      };
      shrink(planes.y, planes.stride, [planes.width, planes.height], s, small.y);
      for (const name of ['u', 'v'] as const) {
        shrink(planes[name], planes.cStride, [planes.cWidth, planes.cHeight], s / 2, small[name]);
      }
      kernels.toRgba(small.y, small.u, small.v, COUNT, rgba);
      arena.rewind(mark);
      return new Uint8ClampedArray(kernels.memory.buffer, rgba, COUNT * 4).slice();
    },
    follow(found) {
      const { buffer } = kernels.memory;
      new Float32Array(buffer, fresh, COUNT).set(found);
      if (isKnown) return kernels.follow(fresh, small.y, before, at, width, height, CALM, NOISE, JUMP, CUT);
      const luma = new Uint8Array(buffer, small.y, COUNT);
      new Int16Array(buffer, at, COUNT).set(found.map((share) => share * 32_767));
      new Int16Array(buffer, before, COUNT).set(Int16Array.from(luma, (value) => value * 128));
      isKnown = true;
      return 0;
    },
    forget() {
      isKnown = false;
    },
    values: () => new Int16Array(kernels.memory.buffer, at, COUNT),
  };
}
