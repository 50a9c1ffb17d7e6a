import type { Zoom } from '../../store/zooms';

export interface Box {
  /** From the left in every language: a picture does not turn with the lines. */
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/** Where a share's picture lies in its tile, whole between two bars or enlarged and moved; undefined before it is known. */
export function placePicture(tile: Size, zoom: Zoom, picture: Size): Box | undefined {
  if (tile.width <= 0 || tile.height <= 0 || picture.width <= 0 || picture.height <= 0) return undefined;
  const [areaWidth, areaHeight] = [tile.width * zoom.scale, tile.height * zoom.scale];
  const fit = Math.min(areaWidth / picture.width, areaHeight / picture.height);
  const [width, height] = [picture.width * fit, picture.height * fit];
  return {
    x: zoom.x * tile.width + (areaWidth - width) / 2,
    y: zoom.y * tile.height + (areaHeight - height) / 2,
    width,
    height,
  };
}

/** A place in the tile as a part of the picture: 0 to 1 inside it, beyond outside. */
export function partOf(picture: Box, x: number, y: number): { x: number; y: number } {
  return { x: (x - picture.x) / picture.width, y: (y - picture.y) / picture.height };
}
