import type { BreakoutSessionView } from '../../../../../shared/contract/breakouts';
import type { AreaExamples } from './AreaExamples';
import { DATE, HOUR_MS, IDENTITY, ROOM_ID, TOKEN } from './things';

const byRoom = { roomId: ROOM_ID };
const BREAKOUT_ID = 'room-k3m9q4t7w2';
const SESSION: BreakoutSessionView = {
  sessionId: 'division-x8f3k2m9q4t7',
  mode: 'assigned',
  breakouts: [
    { breakoutId: BREAKOUT_ID, name: 'Room 1', identities: [IDENTITY] },
    { breakoutId: 'room-w2zx8f3k2m', name: 'Room 2', identities: [] },
  ],
  startDate: DATE,
  endDate: DATE + HOUR_MS,
  own: BREAKOUT_ID,
};

export const breakouts: AreaExamples<'breakouts'> = {
  get: { input: byRoom, output: SESSION },
  open: {
    input: {
      ...byRoom,
      names: ['Room 1', 'Room 2'],
      mode: 'assigned',
      seats: { [IDENTITY]: 0 },
      endDate: DATE + HOUR_MS,
    },
    output: SESSION,
  },
  update: { input: { ...byRoom, seats: { [IDENTITY]: BREAKOUT_ID }, endDate: null }, output: SESSION },
  join: {
    input: { ...byRoom, breakoutId: BREAKOUT_ID },
    output: { breakoutId: BREAKOUT_ID, name: 'Room 1', serverUrl: 'wss://meet.example.org', token: TOKEN },
  },
  leave: { input: byRoom, output: { message: 'You are back in the meeting.' } },
  broadcast: { input: { ...byRoom, text: 'Five minutes left.' }, output: { message: 'Everyone was told.' } },
  close: { input: byRoom, output: { message: 'Everyone is called back.' } },
};
