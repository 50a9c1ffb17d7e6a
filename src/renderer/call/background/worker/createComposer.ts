import type { Arena } from './createArena';
import { MODEL_SIZE } from './createMask';
import { type Planes, rowOf } from './createPlanes';
import type { Address, Kernels } from './openKernels';

/** The finer grid costs about twice as much and follows hair and fingers better. */
export type Grid = 'fine' | 'coarse';

/** What is drawn behind the person. */
export type Behind = { kind: 'blur'; strength: 'light' | 'strong' } | { kind: 'picture'; planes: Planes };

/** How many points of the grid lie within the reach of an edge. */
const REACH = { fine: 2, coarse: 1 };
/** Differences of luma below its root (of 1) are no edge. */
const SMOOTHNESS = 0.01;
/** In points of the blur's grid, and how often: three times is nearly a bell. */
const BLUR = { light: { radius: 1, passes: 3 }, strong: { radius: 4, passes: 3 } };
/** The mask's share, in 1/2048, from which on a pixel is a person's; and how steep it goes on, 16 being not at all. */
const LOW = 683;
const GAIN = 48;

/** Frames narrower than these are drawn on grids so many times smaller. */
const STEPS = [
  { below: 800, fine: 2, coarse: 4, blur: 4 },
  { below: 1500, fine: 4, coarse: 8, blur: 8 },
  { below: Number.POSITIVE_INFINITY, fine: 8, coarse: 8, blur: 8 },
];

/** Puts people before other backgrounds, for frames of one size. */
export interface Composer {
  /** Draws in place. */
  compose(planes: Planes, mask: Address, behind: Behind, grid: Grid): void;
}

export function createComposer(kernels: Kernels, arena: Arena, size: { width: number; height: number }): Composer {
  const steps = STEPS.find(({ below }) => size.width < below) ?? { fine: 8, coarse: 8, blur: 8 };
  const gridOf = (s: number) => {
    const [width, height] = [Math.ceil(size.width / s), Math.ceil(size.height / s)];
    // A row of a chroma may be padded more than one of luma.
    const stride = rowOf(rowOf(size.width) / s + 16);
    return { s, width, height, stride, bytes: stride * (height + 1) };
  };
  const fine = gridOf(steps.fine);
  const grids = { fine, coarse: gridOf(steps.coarse) };
  const blurGrid = gridOf(steps.blur);
  const most = Math.max(fine.width * fine.height, blurGrid.width * blurGrid.height);
  const room = { one: arena.take(most * 16), other: arena.take(most * 16), sums: arena.take(fine.width * 16) };
  const guided = { luma: arena.take(fine.bytes), mask: arena.take(fine.bytes) };
  const numbers = { a: arena.take(fine.bytes * 2), b: arena.take(fine.bytes * 2) };
  const plane = () => arena.take(blurGrid.bytes);
  const sharp = { y: plane(), u: plane(), v: plane(), mask: plane() };
  const blurred = { y: plane(), u: plane(), v: plane() };
  const rowBytes = (rowOf(size.width) + 64) * 2;
  const rows = arena.take(rowBytes * 6);
  const alphaStride = alphaRowOf(size.width);
  const alpha = arena.take(alphaStride * (Math.ceil(size.height / 2) + 1));
  const { width: mw, height: mh } = MODEL_SIZE;

  const guide = (planes: Planes, mask: Address, grid: Grid) => {
    const { s, width, height, stride } = grids[grid];
    kernels.shrink(planes.y, planes.stride, planes.height, s, guided.luma, stride);
    kernels.maskToGrid(mask, mw, mh, guided.mask, stride, width, height);
    const { one, other, sums } = room;
    const manner = [REACH[grid], SMOOTHNESS] as const;
    kernels.guide(guided.luma, guided.mask, stride, width, height, ...manner, one, other, sums, numbers.a, numbers.b);
    return [numbers.a, numbers.b, width, height, stride, s] as const;
  };
  const blur = (planes: Planes, mask: Address, strength: 'light' | 'strong') => {
    const { s, width, height, stride } = blurGrid;
    kernels.shrink(planes.y, planes.stride, planes.height, s, sharp.y, stride);
    kernels.shrink(planes.u, planes.cStride, planes.cHeight, s / 2, sharp.u, stride);
    kernels.shrink(planes.v, planes.cStride, planes.cHeight, s / 2, sharp.v, stride);
    kernels.maskToGrid(mask, mw, mh, sharp.mask, stride, width, height);
    const grid = [sharp.y, sharp.u, sharp.v, sharp.mask, stride, width, height] as const;
    const { radius, passes } = BLUR[strength];
    const { one, other, sums } = room;
    kernels.blur(...grid, radius, passes, one, other, sums, blurred.y, blurred.u, blurred.v);
    const back = (at: Address, by: number) => [at, width, height, stride, by] as const;
    return { y: back(blurred.y, s), u: back(blurred.u, s / 2), v: back(blurred.v, s / 2) };
  };
  const picture = ({ y, u, v, ...of }: Planes) => {
    const chroma = [of.cWidth, of.cHeight, of.cStride, 0] as const;
    return {
      y: [y, of.width, of.height, of.stride, 0] as const,
      u: [u, ...chroma] as const,
      v: [v, ...chroma] as const,
    };
  };
  return {
    compose(planes, mask, behind, grid) {
      const back = behind.kind === 'blur' ? blur(planes, mask, behind.strength) : picture(behind.planes);
      const edges = guide(planes, mask, grid);
      const space = [rows, rowBytes, alpha, alphaStride] as const;
      kernels.composeLuma(planes.y, planes.stride, planes.height, ...edges, ...back.y, LOW, GAIN, ...space);
      for (const name of ['u', 'v'] as const) {
        const own = [planes[name], planes.cStride, planes.cHeight, alpha, alphaStride] as const;
        kernels.composeChroma(...own, ...back[name], rows, rowBytes);
      }
    },
  };
}

/** Two bytes for each column of a chroma's row, and what the kernels read beyond. */
function alphaRowOf(width: number): number {
  return rowOf(Math.ceil(width / 2)) * 2;
}
