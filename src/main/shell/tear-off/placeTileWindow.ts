import type { Rectangle } from '../window/windowState';

export interface Monitor {
  id: string;
  /** Without the system's bars, in device-independent pixels. */
  workArea: Rectangle;
}

/** Where windows of tiles were last, by the ids of the monitors. */
export interface TilePlaces {
  places: Readonly<Record<string, Rectangle>>;
  /** The monitor that the person moved one to last. */
  last?: string;
}

interface World {
  monitors: readonly Monitor[];
  /** The monitor of the app's own window. */
  home: string;
  /** Windows of tiles that are open. */
  open: readonly Rectangle[];
}

/** In device-independent pixels: a picture, its name and its buttons. */
export const MIN_WIDTH = 320;
export const MIN_HEIGHT = 180;
/** Of a monitor's width and height, for a window that was not there yet. */
const SHARE_OF_MONITOR = 0.6;
/** So far down and to the side of the one below it, that its title is seen. */
const CASCADE = 32;
/** More monitors than anybody comes back to. */
const MAX_PLACES = 20;

/**
 * Where the next window opens: on the monitor that was used last, or else one that the app's own window is not on, and
 * there as it was last time, aside of others.
 */
export function placeTileWindow({ places, last }: TilePlaces, { monitors, home, open }: World): Rectangle {
  const monitor =
    monitors.find(({ id }) => id === last) ??
    monitors.find(({ id }) => id !== home) ??
    monitors.find(({ id }) => id === home);
  if (!monitor) return { x: 0, y: 0, width: 960, height: 540 };
  const { workArea } = monitor;
  const wanted = places[monitor.id] ?? middleOf(workArea);
  const width = Math.min(Math.max(wanted.width, MIN_WIDTH), workArea.width);
  const height = Math.min(Math.max(wanted.height, MIN_HEIGHT), workArea.height);
  const rightmost = workArea.x + workArea.width - width;
  const lowest = workArea.y + workArea.height - height;
  let place = { x: clamp(wanted.x, workArea.x, rightmost), y: clamp(wanted.y, workArea.y, lowest), width, height };
  while (open.some(({ x, y }) => x === place.x && y === place.y)) {
    const next = { ...place, x: Math.min(place.x + CASCADE, rightmost), y: Math.min(place.y + CASCADE, lowest) };
    if (next.x === place.x && next.y === place.y) break;
    place = next;
  }
  return place;
}

/** With what is known of one window that the person has moved. */
export function rememberPlace({ places }: TilePlaces, monitor: string, place: Rectangle): TilePlaces {
  const { [monitor]: _before, ...others } = places;
  const kept = Object.entries(others).slice(1 - MAX_PLACES);
  return { places: { ...Object.fromEntries(kept), [monitor]: place }, last: monitor };
}

/** As it was saved; anything may stand in the file. */
export function readTilePlaces(saved: unknown): TilePlaces {
  const { places, last } = fieldsOf(saved);
  const read = Object.entries(fieldsOf(places)).flatMap(([id, place]) => {
    const { x, y, width, height } = fieldsOf(place);
    if (![x, y, width, height].every(isPixels)) return [];
    return [[id, { x, y, width, height } as Rectangle] as const];
  });
  return { places: Object.fromEntries(read.slice(-MAX_PLACES)), ...(typeof last === 'string' ? { last } : {}) };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function middleOf({ x, y, width, height }: Rectangle): Rectangle {
  const size = { width: Math.round(width * SHARE_OF_MONITOR), height: Math.round(height * SHARE_OF_MONITOR) };
  return { ...size, x: x + Math.round((width - size.width) / 2), y: y + Math.round((height - size.height) / 2) };
}

function isPixels(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 100_000;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
