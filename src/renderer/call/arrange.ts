import type { TileId } from './types';

/**
 * Seats the tiles so that as few as possible move. The first page shows exactly those whom the ranking puts there; who
 * stays on it keeps the seat, who rises takes a seat that became free, and who is displaced takes the riser's old seat.
 * Later pages are not sorted again. A pure permutation of `ranked`: nobody is lost, nobody sits twice.
 */
export function arrange(previous: readonly TileId[], ranked: readonly TileId[], pageSize: number): readonly TileId[] {
  const front = new Set(ranked.slice(0, pageSize));
  const present = new Set(ranked);
  const seated = new Set<TileId>();
  const displaced: TileId[] = [];
  const seats: (TileId | undefined)[] = ranked.map((_, seat) => {
    const holder = previous[seat];
    if (holder === undefined || !present.has(holder) || seated.has(holder)) return undefined;
    if (front.has(holder) !== seat < pageSize) {
      if (!front.has(holder)) displaced.push(holder);
      return undefined;
    }
    seated.add(holder);
    return holder;
  });
  const waiting = ranked.filter((id) => !seated.has(id));
  const forFront = waiting.filter((id) => front.has(id));
  // The displaced come first, so that two tiles swap and nobody else moves.
  const forBack = [...displaced, ...waiting.filter((id) => !front.has(id) && !displaced.includes(id))];
  return seats.map((holder, seat) => {
    if (holder !== undefined) return holder;
    const next = seat < pageSize ? forFront.shift() : forBack.shift();
    if (next === undefined) throw new Error('arrange: fewer tiles than seats');
    return next;
  });
}
