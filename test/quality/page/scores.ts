/** From here on a pixel counts as the person. */
const HALF = 0.5;

/** Intersection over union of a mask (0 to 1) and the truth (0 to 255): 1 where they are the same. */
export function overlap(mask: Float32Array, truth: Uint8ClampedArray): number {
  let both = 0;
  let either = 0;
  for (const [pixel, value] of mask.entries()) {
    const found = value >= HALF;
    const there = (truth[pixel] ?? 0) >= HALF * 255;
    if (found && there) both += 1;
    if (found || there) either += 1;
  }
  return either === 0 ? 1 : both / either;
}

/** Mean absolute difference between a mask (0 to 1) and the truth (0 to 255). */
export function error(mask: Float32Array, truth: Uint8ClampedArray): number {
  let sum = 0;
  for (const [pixel, value] of mask.entries()) sum += Math.abs(value - (truth[pixel] ?? 0) / 255);
  return sum / mask.length;
}

/** Mean absolute change from one mask to the next. */
export function change(before: Float32Array, after: Float32Array): number {
  let sum = 0;
  for (const [pixel, value] of after.entries()) sum += Math.abs(value - (before[pixel] ?? 0));
  return sum / after.length;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
