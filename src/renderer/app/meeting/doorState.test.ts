import { expect, test } from 'vitest';
import { doorState } from './doorState';

const nothing = { refusal: undefined, waiting: undefined, isQueued: false };

test('an open room is open', () => {
  expect(doorState({ ...nothing, room: {} })).toEqual({ kind: 'open' });
});

test('what the room says stands until it says otherwise', () => {
  expect(doorState({ ...nothing, room: { obstacle: { code: 'LOBBY_REQUIRED' } } })).toEqual({ kind: 'knock' });
  expect(doorState({ ...nothing, room: { obstacle: { code: 'ROOM_NOT_OPEN_YET', date: 5 } } })).toEqual({
    kind: 'early',
    date: 5,
  });
  expect(doorState({ ...nothing, room: { obstacle: { code: 'ROOM_CLOSED' } } })).toMatchObject({ kind: 'shut' });
});

test('an answer counts until the room is seen anew, what is about the person for good', () => {
  const full = { code: 'MEETING_FULL', at: 100 } as const;
  expect(doorState({ ...nothing, refusal: full, isQueued: true, room: { seenAt: 90 } })).toEqual({
    kind: 'full',
    isQueued: true,
  });
  expect(doorState({ ...nothing, refusal: full, room: { seenAt: 110 } })).toEqual({ kind: 'open' });
  expect(doorState({ ...nothing, refusal: { code: 'BANNED', at: 100 }, room: { seenAt: 110 } })).toMatchObject({
    kind: 'shut',
    code: 'BANNED',
  });
});

test('who waits, waits', () => {
  const waiting = { ahead: 2, isAttended: true };
  expect(doorState({ ...nothing, waiting, room: { obstacle: { code: 'LOBBY_REQUIRED' } } })).toEqual({
    kind: 'waiting',
    ...waiting,
  });
});
