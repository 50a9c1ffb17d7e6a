import type { Rectangle } from '../window/windowState';

/** As it was saved; anything may stand in the file. */
export type MiniPlace = Partial<Record<keyof Rectangle, unknown>>;

/** In device-independent pixels. */
const WIDTH = 320;
const HEIGHT = 232;
const MIN_SIDE = 160;
const MARGIN = 24;

/** Where the mini window was, if all of it is still on a screen; else the lower right corner of the first one. */
export function fitMini(saved: MiniPlace | undefined, screens: readonly Rectangle[]): Rectangle {
  const found = readPlace(saved);
  const isSeen = found && screens.some((screen) => contains(screen, found));
  if (isSeen) return found;
  const [screen] = screens;
  const width = Math.min(found?.width ?? WIDTH, screen?.width ?? WIDTH);
  const height = Math.min(found?.height ?? HEIGHT, screen?.height ?? HEIGHT);
  if (!screen) return { x: 0, y: 0, width, height };
  const x = Math.max(screen.x, screen.x + screen.width - width - MARGIN);
  const y = Math.max(screen.y, screen.y + screen.height - height - MARGIN);
  return { x, y, width, height };
}

function readPlace(saved: MiniPlace | undefined): Rectangle | undefined {
  const { x, y, width, height } = saved ?? {};
  if (!isPixels(x) || !isPixels(y) || !isPixels(width) || !isPixels(height)) return undefined;
  if (width < MIN_SIDE || height < MIN_SIDE) return undefined;
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 100_000;
}

function contains(screen: Rectangle, { x, y, width, height }: Rectangle): boolean {
  const fitsAcross = x >= screen.x && x + width <= screen.x + screen.width;
  return fitsAcross && y >= screen.y && y + height <= screen.y + screen.height;
}
