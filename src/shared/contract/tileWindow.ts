/**
 * By names that begin so, the page may open windows for single tiles: empty, drawn into by the page. What follows is
 * chosen anew for each, so that no other page of ours that is open can be meant.
 */
export const TILE_WINDOW_PREFIX = 'parley-tile-';
export const TILE_WINDOW_URL = 'about:blank';

const NAME = new RegExp(`^${TILE_WINDOW_PREFIX}[a-z0-9]{8,40}$`, 'u');

export function isTileWindowName(name: string): boolean {
  return NAME.test(name);
}

/** More than anybody has monitors for; each costs memory of its own. */
export const MAX_TILE_WINDOWS = 9;
