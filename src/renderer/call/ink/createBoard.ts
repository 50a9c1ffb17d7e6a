import { type InkStroke, type InkTool, STROKE_POINTS_MAX } from '../../../shared/protocol/ink';
import { createReadable, type Readable, type Writable } from '../readable';
import { type Fading, opacityAt, POINTER_MS, SEEN_MS, STALE_MS } from './fading';

/** So many are kept for one share; beyond, the oldest go. */
const STROKES_MAX = 500;
/** So many strokes that were taken back are remembered, for what was still on its way. */
const GONE_MAX = 300;

export interface Stroke extends Fading {
  id: string;
  /** Identity. */
  by: string;
  tool: InkTool;
  /** x, y, x, y … from 0 to `INK_RANGE`. */
  points: readonly number[];
}

export interface Pointer {
  by: string;
  /** From 0 to `INK_RANGE`. */
  x: number;
  y: number;
}

type Growth = InkStroke & { from: number };

/** The ink on one share, as we know it. Time passes in it: what has faded is gone. */
export interface Board {
  /** Tells of each change, to be drawn with the next frame. */
  readonly changed: { subscribe(listener: () => void): () => void };
  /** The oldest first. */
  strokes(): readonly Stroke[];
  pointers(): readonly Pointer[];
  /** There is a stroke or a pointer. */
  readonly hasInk: Readable<boolean>;
  /** Only who shares may draw. */
  readonly isMuted: Writable<boolean>;
  /** What is drawn comes with the captured picture. */
  readonly isInPicture: Writable<boolean>;
  grow(by: string, growth: Growth): void;
  finish(by: string, stroke: InkStroke): void;
  /** The last one of someone that was not taken back. */
  lastOf(by: string): Stroke | undefined;
  undo(by: string, id: string): void;
  /** All of someone's, or of everyone but who is spared. */
  clear(which: { by?: string; except?: string }): void;
  /** What stays, and of which nothing was heard since then, is gone: someone's, or everyone's. */
  outdate(which: { before: number; by?: string }): void;
  point(by: string, x: number, y: number): void;
  unpoint(by: string): void;
  /** Someone is gone: what they drew fades. */
  leave(by: string): void;
  dispose(): void;
}

interface LiveStroke extends Stroke {
  points: number[];
  /** How many points were sent of it, those that were lost too. */
  next: number;
  touchedAt: number;
}

export function createBoard(now: () => number): Board {
  const strokes = new Map<string, LiveStroke>();
  const pointers = new Map<string, Pointer & { at: number }>();
  const gone = new Set<string>();
  const revision = createReadable(0);
  const hasInk = createReadable(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keyOf = (by: string, id: string) => `${id} ${by}`;
  const forget = (key: string) => {
    if (!strokes.delete(key)) return;
    gone.add(key);
    const [oldest] = gone;
    if (gone.size > GONE_MAX && oldest !== undefined) gone.delete(oldest);
  };
  /** Lets time pass, and wakes up when the next thing goes. */
  const settle = () => {
    clearTimeout(timer);
    const at = now();
    let wakeAt = Number.POSITIVE_INFINITY;
    for (const [key, stroke] of strokes) {
      if (stroke.endedAt === undefined && stroke.touchedAt + STALE_MS <= at) stroke.endedAt = stroke.touchedAt;
      if (opacityAt(stroke, at) === 0) forget(key);
      else if (stroke.endedAt === undefined) wakeAt = Math.min(wakeAt, stroke.touchedAt + STALE_MS);
      else if (!stroke.stays) wakeAt = Math.min(wakeAt, stroke.endedAt + SEEN_MS);
    }
    for (const [by, pointer] of pointers) {
      if (pointer.at + POINTER_MS <= at) pointers.delete(by);
      else wakeAt = Math.min(wakeAt, pointer.at + POINTER_MS);
    }
    if (wakeAt < Number.POSITIVE_INFINITY) timer = setTimeout(changed, wakeAt - at);
  };
  const changed = () => {
    settle();
    hasInk.set(strokes.size + pointers.size > 0);
    revision.set(revision.get() + 1);
  };
  const open = (by: string, { id, tool, stays }: InkStroke): LiveStroke | undefined => {
    const key = keyOf(by, id);
    if (gone.has(key)) return undefined;
    const known = strokes.get(key);
    if (known) return known;
    const [oldest] = strokes.keys();
    if (strokes.size >= STROKES_MAX && oldest !== undefined) forget(oldest);
    const stroke: LiveStroke = { id, by, tool, stays, points: [], next: 0, touchedAt: now(), endedAt: undefined };
    strokes.set(key, stroke);
    return stroke;
  };

  return {
    changed: revision,
    strokes: () => [...strokes.values()],
    pointers: () => [...pointers.values()],
    hasInk,
    isMuted: createReadable(false),
    isInPicture: createReadable(false),
    grow(by, growth) {
      const stroke = open(by, growth);
      // What was still on its way when the whole came tells nothing new.
      if (!stroke || stroke.endedAt !== undefined) return;
      const { tool, from, points } = growth;
      if (isShape(tool)) stroke.points = points.slice(0, 4);
      else if (from < stroke.next || stroke.points.length + points.length > 2 * STROKE_POINTS_MAX) return;
      // Points that were lost in between are a straight line until the whole comes.
      else stroke.points.push(...points);
      stroke.next = from + points.length / 2;
      stroke.touchedAt = now();
      pointers.delete(by);
      changed();
    },
    finish(by, whole) {
      const stroke = open(by, whole);
      if (!stroke) return;
      stroke.points = isShape(whole.tool) ? whole.points.slice(0, 4) : [...whole.points];
      stroke.touchedAt = now();
      stroke.endedAt = stroke.touchedAt;
      changed();
    },
    lastOf: (by) => [...strokes.values()].findLast((stroke) => stroke.by === by),
    undo(by, id) {
      forget(keyOf(by, id));
      changed();
    },
    clear({ by, except }) {
      for (const [key, stroke] of strokes) {
        if ((by === undefined || stroke.by === by) && stroke.by !== except) forget(key);
      }
      for (const name of pointers.keys()) {
        if ((by === undefined || name === by) && name !== except) pointers.delete(name);
      }
      changed();
    },
    outdate({ before, by }) {
      for (const [key, stroke] of strokes) {
        if (stroke.stays && stroke.touchedAt < before && (by === undefined || stroke.by === by)) forget(key);
      }
      changed();
    },
    point(by, x, y) {
      pointers.set(by, { by, x, y, at: now() });
      changed();
    },
    unpoint(by) {
      if (pointers.delete(by)) changed();
    },
    leave(by) {
      for (const stroke of strokes.values()) {
        if (stroke.by !== by || (stroke.endedAt !== undefined && !stroke.stays)) continue;
        stroke.stays = false;
        stroke.endedAt = now();
      }
      pointers.delete(by);
      changed();
    },
    dispose: () => clearTimeout(timer),
  };
}

/** Drawn from its first to its last point. */
function isShape(tool: InkTool): boolean {
  return tool === 'arrow' || tool === 'box';
}
