import { expect, test } from 'vitest';
import { HAND_ATTRIBUTE } from '../../../shared/protocol/attributes';
import type { MeetingLedger } from '../ledger/MeetingLedger';
import type { Authority } from '../meetings/createAuthority';
import type { MeetingServer } from '../ports';
import type { Visitor } from '../visitor';
import type { BreakoutStore } from './BreakoutStore';
import { createDividedServer } from './createDividedServer';
import { createHands } from './createHands';

test('a hand that was up in the meeting goes up in the breakout room too, and both come down', async () => {
  const rooms = new Map<string, Record<string, string>>([
    ['r', { [HAND_ATTRIBUTE]: '5' }],
    ['r~b', {}],
  ]);
  const server = {
    participants: async (room: string) => [{ identity: 'ada', attributes: rooms.get(room), tracks: [] }],
    async updateParticipant(room: string, _identity: string, change: { attributes?: Record<string, string> }) {
      rooms.set(room, { ...rooms.get(room), ...change.attributes });
      return true;
    },
  } as unknown as MeetingServer;
  const store = {
    running: async () => ({ seats: { ada: 'b' } }),
    standing: async () => [],
  } as unknown as BreakoutStore;
  const authority = { actor: async () => ({ actor: { identity: 'ada' } }) } as unknown as Authority;
  const hands = createHands({
    ledger: {} as MeetingLedger,
    server: createDividedServer(server, store),
    now: () => 9,
    authority,
  });
  const raised = () => [...rooms.values()].map((attributes) => attributes[HAND_ATTRIBUTE]);
  await hands.setHand('r', 'ada', true, {} as Visitor);
  expect(raised()).toEqual(['5', '5']);
  await hands.setHand('r', 'ada', false, {} as Visitor);
  expect(raised()).toEqual(['', '']);
});
