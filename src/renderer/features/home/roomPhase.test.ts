import { expect, test } from 'vitest';
import { roomPhase } from './roomPhase';

const limits = { ejectAtExpiry: false, deleteAtExpiry: false };
const open = { status: 'open', archived: false, limits } as const;

test('says the first thing that matters of a room', () => {
  expect(roomPhase(open, 100)).toEqual({ kind: 'open' });
  expect(roomPhase({ ...open, status: 'active_meeting', archived: true }, 100)).toEqual({ kind: 'running' });
  expect(roomPhase({ ...open, status: 'closed', archived: true }, 100)).toEqual({ kind: 'archived' });
  expect(roomPhase({ ...open, status: 'closed', limits: { ...limits, expires: 50 } }, 100)).toEqual({ kind: 'closed' });
});

test('is early before the first moment and expired from the last on', () => {
  const room = { ...open, limits: { ...limits, notBefore: 100, expires: 200 } };
  expect(roomPhase(room, 99)).toEqual({ kind: 'early', date: 100 });
  expect(roomPhase(room, 100)).toEqual({ kind: 'expires', date: 200 });
  expect(roomPhase(room, 200)).toEqual({ kind: 'expired', date: 200 });
});
