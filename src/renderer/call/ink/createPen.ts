import { INK_RANGE, type InkMessage, type InkTool, STROKE_POINTS_MAX } from '../../../shared/protocol/ink';
import type { Board } from './createBoard';

/** Between two packets: thirty a second are as smooth as a video. */
const SEND_MS = 33;
/** A pointer that rests is told again so often, for those who did not hear of it. */
const REST_MS = 1000;
/** Points nearer to one another than this part of the range show no difference. */
const NEAR = 3;

/** A place on a share's picture, 0 to 1 across and down from its upper left corner. */
export interface InkPlace {
  x: number;
  y: number;
}

/** Our own hand on one share. What it does is seen by us at once and sent in small packets. */
export interface Pen {
  begin(tool: InkTool, stays: boolean, at: InkPlace): void;
  move(at: InkPlace): void;
  /** The stroke is done. Without one, nothing happens. */
  end(): void;
  /** We point there; undefined: no longer. */
  point(at: InkPlace | undefined): void;
  undo(): void;
  dispose(): void;
}

interface PenParts {
  share: string;
  board: Board;
  self: () => string;
  send(message: InkMessage, how?: { lossy: boolean }): void;
  newId: () => string;
}

interface OwnStroke {
  id: string;
  tool: InkTool;
  stays: boolean;
  points: number[];
  /** How many of its points were sent. */
  sent: number;
}

export function createPen({ share, board, self, send, newId }: PenParts): Pen {
  let stroke: OwnStroke | undefined;
  let pointer: { x: number; y: number } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isResting = false;

  const wait = (ms: number) => {
    clearTimeout(timer);
    isResting = ms === REST_MS;
    timer = setTimeout(flush, ms);
  };
  const flush = () => {
    timer = undefined;
    if (stroke) {
      const { id, tool, stays, points, sent } = stroke;
      const fresh = points.slice(2 * sent);
      if (fresh.length > 0) send({ kind: 'grow', share, id, tool, stays, from: sent, points: fresh }, { lossy: true });
      stroke.sent = points.length / 2;
    } else if (pointer) {
      board.point(self(), pointer.x, pointer.y);
      send({ kind: 'point', share, ...pointer }, { lossy: true });
      wait(REST_MS);
    }
  };
  const flushSoon = () => {
    if (timer === undefined || isResting) wait(SEND_MS);
  };
  const halt = () => {
    clearTimeout(timer);
    timer = undefined;
  };

  const begin: Pen['begin'] = (tool, stays, at) => {
    pointer = undefined;
    const points = quantise(at);
    stroke = { id: newId().slice(0, 16), tool, stays, points, sent: 0 };
    board.grow(self(), { ...stroke, from: 0 });
    flushSoon();
  };
  const end = () => {
    if (!stroke) return;
    const { id, tool, stays, points } = stroke;
    stroke = undefined;
    halt();
    board.finish(self(), { id, tool, stays, points });
    send({ kind: 'done', share, id, tool, stays, points });
  };

  return {
    begin,
    end,
    move(at) {
      if (!stroke) return;
      const { id, tool, stays, points } = stroke;
      const fresh = quantise(at);
      if (isNear(points.slice(-2), fresh)) return;
      if (tool === 'arrow' || tool === 'box') {
        stroke.points = [...points.slice(0, 2), ...fresh];
        stroke.sent = 0;
        board.grow(self(), { ...stroke, from: 0 });
      } else {
        board.grow(self(), { id, tool, stays, from: points.length / 2, points: fresh });
        points.push(...fresh);
        if (points.length >= 2 * STROKE_POINTS_MAX) {
          end();
          begin(tool, stays, at);
        }
      }
      flushSoon();
    },
    point(at) {
      if (stroke) return;
      if (at) {
        const [x = 0, y = 0] = quantise(at);
        pointer = { x, y };
        board.point(self(), x, y);
        flushSoon();
      } else if (pointer) {
        pointer = undefined;
        halt();
        board.unpoint(self());
        send({ kind: 'away', share }, { lossy: true });
      }
    },
    undo() {
      end();
      const last = board.lastOf(self());
      if (!last) return;
      board.undo(self(), last.id);
      send({ kind: 'undo', share, id: last.id });
    },
    dispose: halt,
  };
}

function quantise({ x, y }: InkPlace): number[] {
  const part = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * INK_RANGE);
  return [part(x), part(y)];
}

function isNear([x = 0, y = 0]: readonly number[], [otherX = 0, otherY = 0]: readonly number[]): boolean {
  return Math.abs(x - otherX) < NEAR && Math.abs(y - otherY) < NEAR;
}
