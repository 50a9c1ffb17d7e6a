import fc from 'fast-check';
import { expect, test } from 'vitest';
import { awaitsSeats, resizeRooms, seatAtRandom, suggestedCount } from './planRooms';

const nameOf = (number: number) => `Room ${number}`;

test('fewer rooms lose their people, more rooms have names of their own', () => {
  const two = resizeRooms({ names: ['Blue'], seats: {} }, 2, nameOf);
  expect(two.names).toEqual(['Blue', 'Room 2']);
  expect(resizeRooms({ names: two.names, seats: { ada: 0, bo: 1 } }, 1, nameOf)).toEqual({
    names: ['Blue'],
    seats: { ada: 0 },
  });
});

test('at random everyone has a seat, and no room has two more than another', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { maxLength: 30 }),
      fc.integer({ min: 1, max: 8 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
      (people, count, numbers) => {
        const seats = seatAtRandom(people, count, () => numbers.next().value ?? 0);
        expect(Object.keys(seats)).toHaveLength(people.length);
        const sizes = Array.from({ length: count }, (_, room) => Object.values(seats).filter((seat) => seat === room));
        const lengths = sizes.map(({ length }) => length);
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('a few are two rooms', () => {
  expect([0, 4, 12, 100].map(suggestedCount)).toEqual([2, 2, 3, 10]);
});

test('rooms that were divided at random before are divided anew for those who are here', () => {
  const plan = { names: ['Blue', 'Red'], mode: 'random', seats: {} } as const;
  expect(awaitsSeats(plan, ['ada', 'bo'])).toBe(true);
  expect(awaitsSeats({ ...plan, seats: { somebodyElse: 1 } }, ['ada', 'bo'])).toBe(true);
  expect(awaitsSeats({ ...plan, seats: { ada: 1 } }, ['ada', 'bo'])).toBe(false);
  expect(awaitsSeats({ ...plan, mode: 'hand' }, ['ada', 'bo'])).toBe(false);
  expect(awaitsSeats(plan, [])).toBe(false);
});
