import { DisconnectReason, type Room as LiveKitRoom, RoomEvent } from 'livekit-client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ROLE_ATTRIBUTE } from '../../../shared/protocol/attributes';
import { fakeTopics } from '../fakeTopics';
import { createKeyExchange } from './createKeyExchange';
import { generationOf } from './keyText';

/** Longer than whoever was removed is kept from new keys, in milliseconds. */
const LONG_MS = 60_000;

/** Us in a meeting, which we may come to moderate, and in which others come and go. */
function scene() {
  vi.useFakeTimers();
  const listeners = new Map<string, (...about: unknown[]) => void>();
  const localParticipant = { identity: 'me', attributes: {} };
  const room = {
    name: 'Daily',
    localParticipant,
    remoteParticipants: new Map(),
    on(event: string, listener: () => void) {
      listeners.set(event, listener);
      return room;
    },
    off: () => room,
  };
  const keys = ['a key that somebody thought up'];
  const exchange = createKeyExchange({
    room: room as unknown as LiveKitRoom,
    topics: fakeTopics().topics,
    keeper: {
      current: () => ({ key: keys.at(-1) ?? '', generation: generationOf(keys.at(-1) ?? '') }),
      async use(key) {
        // More than enough to tell; else a mistake would go on for ever.
        if (keys.length > 5) throw new Error('Too often.');
        keys.push(key);
      },
      async forget() {},
    },
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    now: Date.now,
    onShown() {},
  });
  onTestFinished(() => {
    exchange.dispose();
    vi.useRealTimers();
  });
  return {
    keys,
    promote: () => Object.assign(localParticipant, { attributes: { [ROLE_ATTRIBUTE]: 'moderator' } }),
    /** Someone is put out who was here for long. */
    remove(identity: string) {
      const joinedAt = new Date(Date.now() - LONG_MS);
      listeners.get(RoomEvent.ParticipantDisconnected)?.({ identity, joinedAt }, DisconnectReason.PARTICIPANT_REMOVED);
    },
  };
}

test('one removal changes the key once, also where another before it could not, as no moderator was here', async () => {
  const { keys, promote, remove } = scene();
  remove('bo');
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(keys).toHaveLength(1);
  promote();
  remove('chi');
  await vi.waitFor(() => expect(keys.length).toBeGreaterThan(1));
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(keys).toHaveLength(2);
  remove('dan');
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(keys.map(generationOf)).toEqual([0, 1, 2]);
});
