import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** More rows of one line than a tall window shows. */
const WINDOW_ROWS = 40;

/**
 * Indexes of the rows that are drawn: those in sight, the one with the focus (`active`, -1 for none), and, where the list
 * follows its end, the newest, which come into sight only by the scrolling after this drawing: without them a burst of
 * messages would leave a gap for a moment.
 */
export function rowsToDraw(range: Range, active: number, isFollowing: boolean): number[] {
  const rows = defaultRangeExtractor(range);
  const drawn = rows.at(-1) ?? -1;
  if (isFollowing) {
    for (let index = Math.max(drawn + 1, range.count - WINDOW_ROWS); index < range.count; index++) rows.push(index);
  }
  if (active < 0 || rows.includes(active)) return rows;
  return [...rows, active].sort((a, b) => a - b);
}
