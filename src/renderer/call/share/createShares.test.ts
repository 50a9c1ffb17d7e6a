import type { Room as LiveKitRoom, LocalTrack } from 'livekit-client';
import { expect, test } from 'vitest';
import { fakeTopics } from '../fakeTopics';
import { createReadable } from '../readable';
import type { CallState } from '../types';
import { createShares } from './createShares';

/** A meeting, and a picker in which nothing was chosen yet. */
function scene() {
  const room = { localParticipant: { identity: 'me' }, remoteParticipants: new Map(), on: () => room, off: () => room };
  let give = (_tracks: LocalTrack[]) => {};
  const shares = createShares({
    room: room as unknown as LiveKitRoom,
    topics: fakeTopics().topics,
    state: createReadable<CallState>({ phase: 'connected', since: 0 }),
    now: () => 0,
    newId: () => 'a',
    tell() {},
    ask: () =>
      new Promise((resolve) => {
        give = resolve;
      }),
  });
  let isStopped = false;
  const screen = {
    stop: () => {
      isStopped = true;
    },
  } as unknown as LocalTrack;
  return { shares, isStopped: () => isStopped, choose: () => give([screen]) };
}

test.each([
  ['all shares were stopped', 'stop'],
  ['the call is over', 'dispose'],
] as const)('what is chosen in a picker after %s is not shared', async (_when, end) => {
  const { shares, isStopped, choose } = scene();
  const starting = shares.start({ content: 'text', audio: false, leavesOwnSoundOut: true });
  void shares[end]();
  choose();
  await starting;
  expect(isStopped()).toBe(true);
  expect(shares.own.get()).toEqual([]);
  expect(shares.problem.get()).toBeUndefined();
});
