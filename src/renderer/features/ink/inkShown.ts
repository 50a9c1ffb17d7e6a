import type { Board, Pointer, Stroke } from '../../call/ink/createBoard';

/** Until a stroke of ours comes back with the captured picture, in milliseconds. */
const ROUND_TRIP_MS = 800;

interface Shown {
  strokes: readonly Stroke[];
  pointers: readonly Pointer[];
  /** How long until it is something else; absent: until the board changes. */
  restMs?: number;
}

/** What a tile draws of the ink itself: all but what is in the picture already. */
export function inkShown(board: Pick<Board, 'strokes' | 'pointers' | 'isInPicture'>, self: string, now: number): Shown {
  if (!board.isInPicture.get()) return { strokes: board.strokes(), pointers: board.pointers() };
  const restOf = ({ endedAt }: Stroke) => (endedAt ?? now) + ROUND_TRIP_MS - now;
  const strokes = board.strokes().filter((stroke) => stroke.by === self && restOf(stroke) > 0);
  return {
    strokes,
    pointers: board.pointers().filter(({ by }) => by === self),
    ...(strokes.length > 0 ? { restMs: Math.min(...strokes.map(restOf)) } : {}),
  };
}
