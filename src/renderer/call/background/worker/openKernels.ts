/** An address in the kernels' memory. */
export type Address = number;

/** What the kernels can do; each is described where it is written, in `kernels/planes.as`. */
export interface Kernels {
  readonly memory: WebAssembly.Memory;
  pad(plane: Address, stride: number, w: number, h: number): void;
  shrink(src: Address, stride: number, h: number, s: number, dst: Address, dstStride: number): void;
  resample(
    ...args: [
      ...from: [src: Address, stride: number, w: number, h: number],
      ...to: [dst: Address, stride: number, w: number, h: number],
      ...where: [x0: number, y0: number, stepX: number, stepY: number, row: Address],
    ]
  ): void;
  split(uv: Address, uvStride: number, w: number, h: number, u: Address, v: Address, stride: number): void;
  fromRgb(
    ...args: [
      ...from: [src: Address, stride: number, w: number, h: number],
      ...colours: [red: number, blue: number, kr: number, kb: number],
      ...to: [y: Address, yStride: number, u: Address, v: Address, cStride: number],
    ]
  ): void;
  toRgba(y: Address, u: Address, v: Address, count: number, dst: Address): void;
  follow(
    ...args: [
      ...planes: [fresh: Address, luma: Address, before: Address, mask: Address, w: number, h: number],
      ...manner: [calm: number, noise: number, jump: number, cut: number],
    ]
  ): number;
  maskToGrid(
    ...args: [mask: Address, mw: number, mh: number, dst: Address, dstStride: number, gw: number, gh: number]
  ): void;
  guide(
    ...args: [
      ...grid: [luma: Address, mask: Address, stride: number, w: number, h: number],
      ...manner: [r: number, smoothness: number],
      ...room: [one: Address, other: Address, sums: Address],
      ...out: [a: Address, b: Address],
    ]
  ): void;
  blur(
    ...args: [
      ...grid: [y: Address, u: Address, v: Address, mask: Address, stride: number, w: number, h: number],
      ...manner: [r: number, passes: number],
      ...room: [one: Address, other: Address, sums: Address],
      ...out: [y: Address, u: Address, v: Address],
    ]
  ): void;
  composeLuma(
    ...args: [
      ...frame: [plane: Address, stride: number, h: number],
      ...guide: [a: Address, b: Address, w: number, h: number, stride: number, s: number],
      ...back: [back: Address, w: number, h: number, stride: number, s: number],
      ...curve: [low: number, gain: number],
      ...room: [rows: Address, rowBytes: number, alpha: Address, alphaStride: number],
    ]
  ): void;
  composeChroma(
    ...args: [
      ...frame: [plane: Address, stride: number, h: number],
      ...mask: [alpha: Address, alphaStride: number],
      ...back: [back: Address, w: number, h: number, stride: number, s: number],
      ...room: [rows: Address, rowBytes: number],
    ]
  ): void;
}

/** Makes the kernels ready in a memory of their own. */
export async function openKernels(binary: BufferSource): Promise<Kernels> {
  const { instance } = await WebAssembly.instantiate(binary, {});
  // They are ours, and what they export is written beside them.
  return instance.exports as unknown as Kernels;
}
