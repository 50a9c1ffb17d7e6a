import type { Layout } from '../../shared/domain/layout';
import { PAGE_MAX } from '../call/pageMax';
import { type Area, countThatFits, packTiles, type Shapes } from './packTiles';

/** Where a tile lies on the stage, in pixels from its upper start corner. */
export interface Place extends Area {
  x: number;
  y: number;
}

export interface StagePlan {
  spotlight: readonly Place[];
  tiles: readonly Place[];
  /** How many tiles a page can hold here. */
  pageSize: number;
}

export interface StageFacts extends Area {
  layout: Layout;
  /** How many are shown large; 0 for a plain grid. */
  spotlight: number;
  /** They are shares, which are shown whole whatever their shape. */
  isShared: boolean;
  /** How many tiles this page shows beside them. */
  tiles: number;
}

const GAP_PX = 4;
const WIDE: Shapes = { narrowest: 16 / 9, widest: 16 / 9 };
/** Faces lose little at the sides. */
const FACE: Shapes = { narrowest: 4 / 3, widest: 16 / 9 };
/** A phone that is held upright: more of a face in the middle, and no empty bands above and below. */
const FACE_UPRIGHT: Shapes = { narrowest: 3 / 4, widest: 16 / 9 };
/** Below this a face is hard to read on a desk, and on a phone. */
const MIN_TILE_PX = 180;
const MIN_TILE_NARROW_PX = 150;
const NARROW_PX = 600;
const MAX_COLUMNS_NARROW = 2;
const STRIP_TILE_PX = 200;
const STRIP_TILE_NARROW_PX = 110;
/** On a stage this low, as on a phone on its side, two rows of people are worth more than larger ones. */
const LOW_PX = 320;
const STRIP_TILE_LOW_PX = 150;
const SIDEBAR_PART = 0.22;
const SIDEBAR_MAX_PX = 320;

/** Lays the stage out: a grid, or the large ones with a strip of people where it costs them least. */
export function planStage(facts: StageFacts): StagePlan {
  const { width, height, spotlight, tiles, isShared } = facts;
  if (width <= 0 || height <= 0) return { spotlight: [], tiles: [], pageSize: 1 };
  if (spotlight === 0) return planGrid(facts);
  const shapes = isShared ? WIDE : FACE;
  if (tiles === 0) {
    const alone = isShared || width > height ? shapes : FACE_UPRIGHT;
    return { spotlight: fill(spotlight, { x: 0, y: 0, width, height }, alone, isShared), tiles: [], pageSize: 1 };
  }
  const { large, strip, tileWidth } = divide(facts, shapes);
  const { columns, rows } = countThatFits(strip, WIDE.widest, GAP_PX, tileWidth);
  return {
    spotlight: fill(spotlight, large, shapes, isShared),
    tiles: pack(tiles, strip, FACE),
    pageSize: Math.min(PAGE_MAX, columns * rows),
  };
}

function planGrid({ width, height, tiles }: StageFacts): StagePlan {
  const isNarrow = width < NARROW_PX;
  const isUpright = height > width;
  const maxColumns = isNarrow ? MAX_COLUMNS_NARROW : undefined;
  const minWidth = isNarrow ? MIN_TILE_NARROW_PX : MIN_TILE_PX;
  const { columns, rows } = countThatFits({ width, height }, isUpright ? 4 / 3 : WIDE.widest, GAP_PX, minWidth);
  return {
    spotlight: [],
    tiles: pack(tiles, { x: 0, y: 0, width, height }, isUpright ? FACE_UPRIGHT : FACE, maxColumns),
    pageSize: Math.min(PAGE_MAX, rows * Math.min(columns, maxColumns ?? columns)),
  };
}

interface Division {
  large: Place;
  strip: Place;
  /** The least width of a tile in the strip. */
  tileWidth: number;
}

/**
 * Splits the stage so that what is large loses least: a strip at the end side or below. The strip gets all that the
 * large ones cannot use, so that no band stays empty.
 */
function divide({ width, height, layout, spotlight }: StageFacts, shapes: Shapes): Division {
  const isNarrow = width < NARROW_PX;
  const isSidebar = layout === 'sidebar' && !isNarrow;
  const tileWidth = Math.floor(stripTile({ width, height }, isNarrow, isSidebar));
  // Rounded up, or a row of the strip would be a fraction too low for its own tiles.
  const tileHeight = Math.ceil(tileWidth / WIDE.widest);
  const beside = packTiles(spotlight, { width: width - tileWidth - GAP_PX, height }, { shapes, gap: GAP_PX });
  const above = packTiles(spotlight, { width, height: height - tileHeight - GAP_PX }, { shapes, gap: GAP_PX });
  if (isSidebar || beside.tileWidth * beside.tileHeight >= above.tileWidth * above.tileHeight) {
    const used = Math.max(spanOf(beside.columns, beside.tileWidth), width / 2);
    const large = { x: 0, y: 0, width: Math.floor(Math.min(used, width - tileWidth - GAP_PX)), height };
    const x = large.width + GAP_PX;
    return { large, strip: { x, y: 0, width: width - x, height }, tileWidth };
  }
  const used = Math.max(spanOf(above.rows, above.tileHeight), height / 3);
  const large = { x: 0, y: 0, width, height: Math.floor(Math.min(used, height - tileHeight - GAP_PX)) };
  const y = large.height + GAP_PX;
  return { large, strip: { x: 0, y, width, height: height - y }, tileWidth };
}

function stripTile({ width, height }: Area, isNarrow: boolean, isSidebar: boolean): number {
  if (isNarrow) return STRIP_TILE_NARROW_PX;
  if (height < LOW_PX) return Math.min(STRIP_TILE_LOW_PX, width / 4);
  return isSidebar ? Math.min(SIDEBAR_MAX_PX, width * SIDEBAR_PART) : Math.min(STRIP_TILE_PX, width / 4);
}

/** The length of so many tiles in a row. */
function spanOf(count: number, length: number): number {
  return count * (length + GAP_PX) - GAP_PX;
}

/** Packs what is large. Shares get their whole cell, because nobody knows their shape. */
function fill(count: number, area: Place, shapes: Shapes, isShared: boolean): Place[] {
  const { columns, rows } = packTiles(count, area, { shapes, gap: GAP_PX });
  if (!isShared || columns === 0) return pack(count, area, shapes);
  const width = Math.floor((area.width + GAP_PX) / columns) - GAP_PX;
  const height = Math.floor((area.height + GAP_PX) / rows) - GAP_PX;
  return pack(count, area, { narrowest: width / height, widest: width / height }, columns);
}

function pack(count: number, area: Place, shapes: Shapes, maxColumns?: number): Place[] {
  const { seats, tileWidth, tileHeight } = packTiles(count, area, { shapes, gap: GAP_PX, maxColumns });
  return seats.map(({ x, y }) => ({ x: area.x + x, y: area.y + y, width: tileWidth, height: tileHeight }));
}
