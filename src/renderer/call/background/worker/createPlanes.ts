import type { Arena } from './createArena';
import type { Address } from './openKernels';

/** A picture in the kernels' memory: three planes whose rows are `stride` and `cStride` bytes apart. */
export interface Planes {
  readonly y: Address;
  readonly u: Address;
  readonly v: Address;
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  readonly cWidth: number;
  readonly cHeight: number;
  readonly cStride: number;
}

/** Rows begin at multiples of what the kernels read at once, in bytes. */
const BLOCK = 16;

/** The length of a row in memory. */
export const rowOf = (bytes: number): number => Math.ceil(bytes / BLOCK) * BLOCK;

export function createPlanes(arena: Arena, width: number, height: number): Planes {
  const [stride, cWidth, cHeight] = [rowOf(width), Math.ceil(width / 2), Math.ceil(height / 2)];
  const cStride = rowOf(cWidth);
  const y = arena.take(stride * height);
  const u = arena.take(cStride * cHeight);
  const v = arena.take(cStride * cHeight);
  return { y, u, v, width, height, stride, cWidth, cHeight, cStride };
}
