/** In device-independent pixels. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WindowState {
  width: number;
  height: number;
  /** Absent: wherever the system puts it. */
  x?: number;
  y?: number;
  maximized: boolean;
}

export const MIN_WIDTH = 360;
export const MIN_HEIGHT = 480;
const DEFAULT_WIDTH = 1280;
const DEFAULT_HEIGHT = 800;
/** How much of the window's top must be on a screen for a person to get hold of it. */
const GRIP_WIDTH = 120;
const GRIP_HEIGHT = 32;

/** What was saved, made to fit the screens there are now (their work areas); anything unreadable is the default. */
export function fitWindowState(saved: unknown, screens: readonly Rectangle[]): WindowState {
  const state = readState(saved);
  const { x, y } = state;
  const home =
    x === undefined || y === undefined ? undefined : screens.find((screen) => canBeGripped({ ...state, x, y }, screen));
  const room = home ?? screens[0];
  const width = clamp(state.width, MIN_WIDTH, room?.width ?? DEFAULT_WIDTH);
  const height = clamp(state.height, MIN_HEIGHT, room?.height ?? DEFAULT_HEIGHT);
  return { width, height, maximized: state.maximized, ...(home ? { x, y } : {}) };
}

function readState(saved: unknown): WindowState {
  const fields: Partial<Record<keyof WindowState, unknown>> = typeof saved === 'object' && saved !== null ? saved : {};
  return {
    width: pixels(fields.width) ?? DEFAULT_WIDTH,
    height: pixels(fields.height) ?? DEFAULT_HEIGHT,
    x: pixels(fields.x),
    y: pixels(fields.y),
    maximized: fields.maximized === true,
  };
}

function pixels(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 100_000
    ? Math.round(value)
    : undefined;
}

function canBeGripped(window: Rectangle, screen: Rectangle): boolean {
  const visibleWidth = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const gripVisible = window.y >= screen.y && window.y + GRIP_HEIGHT <= screen.y + screen.height;
  return visibleWidth >= GRIP_WIDTH && gripVisible;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
