/** Small angles: enough to tell voices apart, too little to tire. */
const WIDTH = 0.45;

/** Where the one with this index among so many is heard, from -1, left, to 1, right. Someone alone is in the middle. */
export function panOf(index: number, count: number): number {
  if (index < 0 || count < 2) return 0;
  return WIDTH * ((2 * index) / (count - 1) - 1);
}
