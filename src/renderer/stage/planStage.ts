import { countThatFits, packTiles } from './packTiles';

/** Where a tile lies on the stage, in pixels. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface StagePlan {
  spotlight: readonly Place[];
  tiles: readonly Place[];
  /** How many tiles a page can hold here. */
  pageSize: number;
}

interface StageSize {
  width: number;
  height: number;
  /** How many are shown large; 0 for a plain grid. */
  spotlight: number;
  /** How many tiles this page shows beside them. */
  tiles: number;
}

const GAP_PX = 8;
const SHARE_ASPECT = 16 / 9;
const MAX_TILES = 25;
/** Below this a face is hard to read on a desk, and on a phone. */
const MIN_TILE_PX = 220;
const MIN_TILE_NARROW_PX = 150;
const NARROW_PX = 600;
/** How much of the stage several large ones get. */
const SEVERAL_PART = 0.68;
const STRIP_TILE_PX = 200;
const STRIP_TILE_NARROW_PX = 110;

/** Lays the stage out: a grid, or the large ones with a strip of people at the side that costs them least. */
export function planStage({ width, height, spotlight, tiles }: StageSize): StagePlan {
  if (width <= 0 || height <= 0) return { spotlight: [], tiles: [], pageSize: 1 };
  const aspect = height > width ? 4 / 3 : SHARE_ASPECT;
  if (spotlight === 0) {
    const minWidth = width < NARROW_PX ? MIN_TILE_NARROW_PX : MIN_TILE_PX;
    const pageSize = countThatFits(width, height, aspect, GAP_PX, minWidth, MAX_TILES);
    return { spotlight: [], tiles: pack(tiles, { x: 0, y: 0, width, height }, aspect), pageSize };
  }
  const tileWidth = width < NARROW_PX ? STRIP_TILE_NARROW_PX : Math.min(STRIP_TILE_PX, width / 4);
  const { large, strip } = divide(width, height, tileWidth, spotlight);
  return {
    spotlight: pack(spotlight, large, SHARE_ASPECT),
    tiles: pack(tiles, strip, SHARE_ASPECT),
    pageSize: countThatFits(strip.width, strip.height, SHARE_ASPECT, GAP_PX, tileWidth, MAX_TILES),
  };
}

/** Splits the stage so that what is large loses least: a strip at the right or below, wider where room is left over. */
function divide(width: number, height: number, tileWidth: number, count: number): { large: Place; strip: Place } {
  // One takes what its shape can use; several get a part of the stage, to be packed in it.
  const [usefulWidth, usefulHeight] =
    count === 1 ? [height * SHARE_ASPECT, width / SHARE_ASPECT] : [width * SEVERAL_PART, height * SEVERAL_PART];
  const besideWidth = Math.floor(Math.min(width - tileWidth - GAP_PX, usefulWidth));
  // Rounded up, or a row of the strip would be a fraction too low for its own tiles.
  const tileHeight = Math.ceil(tileWidth / SHARE_ASPECT);
  const aboveHeight = Math.floor(Math.min(height - tileHeight - GAP_PX, usefulHeight));
  if (widthOf(besideWidth, height) >= widthOf(width, aboveHeight)) {
    const x = besideWidth + GAP_PX;
    return {
      large: { x: 0, y: 0, width: besideWidth, height },
      strip: { x, y: 0, width: width - x, height },
    };
  }
  const y = aboveHeight + GAP_PX;
  return {
    large: { x: 0, y: 0, width, height: aboveHeight },
    strip: { x: 0, y, width, height: height - y },
  };
}

/** How wide a share gets in an area. */
function widthOf(width: number, height: number): number {
  return Math.min(width, height * SHARE_ASPECT);
}

function pack(count: number, area: Place, aspect: number): Place[] {
  const { seats, tileWidth, tileHeight } = packTiles(count, area.width, area.height, aspect, GAP_PX);
  return seats.map(({ x, y }) => ({ x: area.x + x, y: area.y + y, width: tileWidth, height: tileHeight }));
}
