import type { Room as LiveKitRoom } from 'livekit-client';
import { expect, test } from 'vitest';
import { HAND_ATTRIBUTE } from '../../shared/protocol/attributes';
import { createHands } from './createHands';

test('a hand that went down with the connection is known from one that somebody has lowered', () => {
  const own = { identity: 'me', sid: 'PA_1', attributes: { [HAND_ATTRIBUTE]: '5' } };
  const room = { localParticipant: own, remoteParticipants: new Map() };
  const hands = createHands(room as unknown as LiveKitRoom, () => 0);
  const see = (sid: string, hand: string) => {
    Object.assign(own, { sid, attributes: { [HAND_ATTRIBUTE]: hand } });
    hands.refresh();
    return hands.isOwnLost();
  };
  expect(see('PA_1', '5')).toBe(false);
  // LiveKit itself comes back with what we had.
  expect(see('PA_2', '5')).toBe(false);
  expect(see('PA_3', '')).toBe(true);
  expect(see('PA_3', '9')).toBe(false);
  expect(see('PA_3', '')).toBe(false);
  expect(see('PA_4', '')).toBe(false);
});
