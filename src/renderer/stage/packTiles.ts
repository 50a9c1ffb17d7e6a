/** Where tiles go, in pixels from the upper left of the area. All tiles have the same size. */
export interface Packing {
  columns: number;
  rows: number;
  tileWidth: number;
  tileHeight: number;
  seats: readonly { x: number; y: number }[];
}

const NOTHING: Packing = { columns: 0, rows: 0, tileWidth: 0, tileHeight: 0, seats: [] };

/**
 * Packs `count` tiles of one aspect ratio (width / height) into an area, `gap` pixels apart, as large as any rows and
 * columns allow. The block is centred, and so is a last row that is not full.
 */
export function packTiles(count: number, width: number, height: number, aspect: number, gap: number): Packing {
  if (count < 1 || width <= 0 || height <= 0) return NOTHING;
  let best = sizeFor(count, 1, width, height, aspect, gap);
  for (let columns = 2; columns <= count; columns++) {
    const candidate = sizeFor(count, columns, width, height, aspect, gap);
    if (candidate.tileWidth > best.tileWidth) best = candidate;
  }
  if (best.tileWidth < 1) return NOTHING;
  return { ...best, seats: seatsFor(count, width, height, gap, best) };
}

/** How many tiles at least `minWidth` wide fit into an area; at least one, at most `max`. */
export function countThatFits(
  width: number,
  height: number,
  aspect: number,
  gap: number,
  minWidth: number,
  max: number,
): number {
  const columns = Math.floor((width + gap) / (minWidth + gap));
  const rows = Math.floor((height + gap) / (minWidth / aspect + gap));
  return Math.max(1, Math.min(max, columns * rows));
}

type Size = Omit<Packing, 'seats'>;

function sizeFor(count: number, columns: number, width: number, height: number, aspect: number, gap: number): Size {
  const rows = Math.ceil(count / columns);
  const widest = (width - gap * (columns - 1)) / columns;
  const highest = (height - gap * (rows - 1)) / rows;
  // Whole pixels, rounded down, so that the block never grows beyond the area and edges stay sharp.
  const tileWidth = Math.max(0, Math.floor(Math.min(widest, highest * aspect)));
  return { columns, rows, tileWidth, tileHeight: Math.floor(tileWidth / aspect) };
}

function seatsFor(count: number, width: number, height: number, gap: number, size: Size) {
  const { columns, rows, tileWidth, tileHeight } = size;
  const top = Math.floor((height - (rows * (tileHeight + gap) - gap)) / 2);
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = row === rows - 1 ? count - columns * (rows - 1) : columns;
    const left = Math.floor((width - (inRow * (tileWidth + gap) - gap)) / 2);
    return { x: left + (index % columns) * (tileWidth + gap), y: top + row * (tileHeight + gap) };
  });
}
