import { spread } from '../../../shared/domain/breakout';
import type { BreakoutPlan } from '../../store/breakoutPlan';

/** So many names; those that are there stay, and who sat where no room is left sits nowhere. */
export function resizeRooms(
  { names, seats }: { names: readonly string[]; seats: Readonly<Record<string, number>> },
  count: number,
  nameOf: (number: number) => string,
): { names: string[]; seats: Record<string, number> } {
  const resized = Array.from({ length: count }, (_, index) => names[index] ?? nameOf(index + 1));
  return { names: resized, seats: Object.fromEntries(Object.entries(seats).filter(([, place]) => place < count)) };
}

/** Seats everyone at random, in rooms of sizes that differ by one at most. `random` gives 0 to 1, without 1. */
export function seatAtRandom(
  identities: readonly string[],
  count: number,
  random: () => number,
): Record<string, number> {
  const order = [...identities];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as string, order[last] as string];
  }
  const rooms = Array.from({ length: count }, (_, index) => ({ breakoutId: String(index), name: '' }));
  return Object.fromEntries(Object.entries(spread(order, rooms)).map(([identity, id]) => [identity, Number(id)]));
}

/** Everyone is to be seated at random, and nobody who is here has a seat. */
export function awaitsSeats({ names, mode, seats }: Omit<BreakoutPlan, 'minutes'>, here: readonly string[]): boolean {
  return (
    mode === 'random' && names.length > 0 && here.length > 0 && !here.some((identity) => seats[identity] !== undefined)
  );
}

/** Two rooms for few, and then one for every four. */
export function suggestedCount(people: number): number {
  return Math.min(10, Math.max(2, Math.round(people / 4)));
}
