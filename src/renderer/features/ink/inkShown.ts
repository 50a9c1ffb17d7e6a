import type { Board, Pointer, Stroke } from '../../call/ink/createBoard';

/** Until a stroke of ours comes back with the captured picture, in milliseconds. */
const ROUND_TRIP_MS = 800;

/** What a tile draws of the ink itself: all but what is in the picture already. */
export function inkShown(board: Board, self: string, now: number): { strokes: Stroke[]; pointers: Pointer[] } {
  const isInPicture = board.isInPicture.get();
  return {
    strokes: board
      .strokes()
      .filter(({ by, endedAt }) => !isInPicture || (by === self && (endedAt ?? now) + ROUND_TRIP_MS > now)),
    pointers: board.pointers().filter(({ by }) => !isInPicture || by === self),
  };
}
