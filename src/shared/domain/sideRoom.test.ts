import { expect, test } from 'vitest';
import { sanitiseRoomId } from './room';
import { checkRoomName, isCheckRoom, isSideRoom } from './sideRoom';

test('no room can have the name of a side room', () => {
  const name = checkRoomName('x8f3');
  expect(isSideRoom(name)).toBe(true);
  expect(isCheckRoom(name)).toBe(true);
  expect(sanitiseRoomId(name)).not.toBe(name);
});

test('a smaller room of a meeting is a side room, and no test', () => {
  expect(isSideRoom('Daily-x8f3~b1')).toBe(true);
  expect(isCheckRoom('check-x8f3~b1')).toBe(false);
  expect(isSideRoom('Daily-x8f3')).toBe(false);
});
