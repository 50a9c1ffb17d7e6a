/** Where tiles go, in pixels from the upper left of the area. All tiles have the same size. */
export interface Packing {
  columns: number;
  rows: number;
  tileWidth: number;
  tileHeight: number;
  seats: readonly { x: number; y: number }[];
}

export interface Area {
  width: number;
  height: number;
}

/** The shapes (width / height) that a tile may take; a picture of another shape is cropped a little. */
export interface Shapes {
  narrowest: number;
  widest: number;
}

interface PackOptions {
  shapes: Shapes;
  /** Pixels between tiles. */
  gap: number;
  maxColumns?: number;
}

const NOTHING: Packing = { columns: 0, rows: 0, tileWidth: 0, tileHeight: 0, seats: [] };

/**
 * Packs `count` tiles into an area, as large as any rows and columns allow. The block is centred, and so is a last row
 * that is not full.
 */
export function packTiles(count: number, area: Area, options: PackOptions): Packing {
  if (count < 1 || area.width <= 0 || area.height <= 0) return NOTHING;
  const { gap, maxColumns = count } = options;
  let best = sizeFor(count, 1, area, options);
  for (let columns = 2; columns <= Math.min(count, maxColumns); columns++) {
    const candidate = sizeFor(count, columns, area, options);
    if (surface(candidate) > surface(best)) best = candidate;
  }
  if (surface(best) < 1) return NOTHING;
  return { ...best, seats: seatsFor(count, area, gap, best) };
}

/** How many columns and rows of tiles of a shape and at least `minWidth` wide fit into an area; at least one each. */
export function countThatFits({ width, height }: Area, shape: number, gap: number, minWidth: number): Grid {
  const howMany = (length: number, tile: number) => Math.max(1, Math.floor((length + gap) / (tile + gap)));
  return { columns: howMany(width, minWidth), rows: howMany(height, minWidth / shape) };
}

interface Grid {
  columns: number;
  rows: number;
}

type Size = Omit<Packing, 'seats'>;

function surface({ tileWidth, tileHeight }: Size): number {
  return tileWidth * tileHeight;
}

function sizeFor(count: number, columns: number, { width, height }: Area, { shapes, gap }: PackOptions): Size {
  const rows = Math.ceil(count / columns);
  // Whole pixels, rounded down, so that the block never grows beyond the area and edges stay sharp.
  const widest = Math.max(0, Math.floor((width - gap * (columns - 1)) / columns));
  const highest = Math.max(0, Math.floor((height - gap * (rows - 1)) / rows));
  const tileWidth = Math.min(widest, Math.floor(highest * shapes.widest));
  return { columns, rows, tileWidth, tileHeight: Math.min(highest, Math.floor(tileWidth / shapes.narrowest)) };
}

function seatsFor(count: number, { width, height }: Area, gap: number, size: Size) {
  const { columns, rows, tileWidth, tileHeight } = size;
  const top = Math.floor((height - (rows * (tileHeight + gap) - gap)) / 2);
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = row === rows - 1 ? count - columns * (rows - 1) : columns;
    const left = Math.floor((width - (inRow * (tileWidth + gap) - gap)) / 2);
    return { x: left + (index % columns) * (tileWidth + gap), y: top + row * (tileHeight + gap) };
  });
}
