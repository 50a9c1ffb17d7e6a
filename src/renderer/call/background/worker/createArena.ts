import type { Address } from './openKernels';

/** Addresses from here on are ours; what the compiler put before stays. */
const START = 65_536;
const PAGE = 65_536;
/** The widest number that the kernels read at once, in bytes. */
const ALIGNMENT = 16;
/** Kernels may read and write a little past a row's end. */
const SLACK = 64;

/** Memory that is given out piece by piece and taken back all at once. */
export interface Arena {
  take(bytes: number): Address;
  /** Everything that was taken since `mark` was asked for this value is free again. */
  rewind(mark: Address): void;
  mark(): Address;
}

export function createArena(memory: WebAssembly.Memory): Arena {
  let next = START;
  return {
    take(bytes) {
      const at = next;
      next += Math.ceil((bytes + SLACK) / ALIGNMENT) * ALIGNMENT;
      const missing = next - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
      return at;
    },
    rewind(mark) {
      next = mark;
    },
    mark: () => next,
  };
}
