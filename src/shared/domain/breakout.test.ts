import { expect, test } from 'vitest';
import { breakoutRoomName, isOpen, parseBreakoutRoomName, seatHolder } from './breakout';
import { checkRoomName, isSideRoom } from './sideRoom';

test('rooms are open until their end or until they are closed', () => {
  expect(isOpen({}, 5)).toBe(true);
  expect(isOpen({ endDate: 6 }, 5)).toBe(true);
  expect(isOpen({ endDate: 5 }, 5)).toBe(false);
  expect(isOpen({ endDate: 9, closedDate: 1 }, 5)).toBe(false);
});

test('the LiveKit room of a breakout room is a side room that leads back to its meeting, and no other is', () => {
  const name = breakoutRoomName('daily', 'room-x');
  expect(isSideRoom(name)).toBe(true);
  expect(parseBreakoutRoomName(name)).toEqual({ roomId: 'daily', breakoutId: 'room-x' });
  expect(parseBreakoutRoomName('daily')).toBeUndefined();
  expect(parseBreakoutRoomName(checkRoomName('x'))).toBeUndefined();
});

test('a seat is taken over by whoever comes in anew as the same person, the latest first, while the former is gone', () => {
  const seats = { old: 'a', older: 'b', other: 'c' };
  const me = { identity: 'me', device: 'mine', creationDate: 9 };
  const old = { identity: 'old', device: 'mine', creationDate: 5 };
  const older = { identity: 'older', device: 'mine', creationDate: 1 };
  const other = { identity: 'other', device: 'theirs', creationDate: 8 };
  expect(seatHolder(seats, me, [older, other, old])).toBe('old');
  expect(seatHolder(seats, me, [other])).toBeUndefined();
  expect(seatHolder(seats, { ...me, device: undefined }, [old, { ...other, device: undefined }])).toBeUndefined();
  expect(seatHolder({ ...seats, me: 'd' }, me, [old])).toBe('me');
});
