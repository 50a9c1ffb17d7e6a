import { type Room as LiveKitRoom, type LocalTrack, LocalVideoTrack } from 'livekit-client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fakeTopics } from '../fakeTopics';
import { createReadable } from '../readable';
import type { CallState } from '../types';
import { createShares } from './createShares';

/** A meeting, and a picker in which nothing was chosen yet. */
function scene(publish = async (_track: LocalTrack) => {}) {
  const published = new Set<LocalTrack>();
  const localParticipant = {
    identity: 'me',
    async publishTrack(track: LocalTrack) {
      await publish(track);
      published.add(track);
    },
    unpublishTrack: async (track: LocalTrack) => void published.delete(track),
  };
  const room = { localParticipant, remoteParticipants: new Map(), on: () => room, off: () => room };
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
  return { shares, published, isStopped: () => isStopped, choose: (tracks = [screen]) => give(tracks) };
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

/** A captured screen, or its sound, that cannot take another's place. */
function captured(kind: 'video' | 'audio') {
  const track: object = Object.create(LocalVideoTrack.prototype);
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  const mediaStreamTrack = { getSettings: () => ({}), applyConstraints: async () => {}, readyState: 'live', stop };
  const parts = {
    kind,
    mediaStreamTrack,
    stop,
    on: () => track,
    once: () => track,
    replaceTrack: () => Promise.reject(new Error('No way')),
  };
  for (const [name, value] of Object.entries(parts)) Object.defineProperty(track, name, { value });
  return { track: track as LocalTrack, isStopped: () => isStopped };
}

test('nothing goes on being captured where a share could not show what was chosen in its place', async () => {
  vi.stubGlobal('isSecureContext', false);
  onTestFinished(() => void vi.unstubAllGlobals());
  const { shares, choose } = scene();
  const options = { content: 'text', audio: true, leavesOwnSoundOut: true } as const;
  const starting = shares.start(options);
  choose([captured('video').track]);
  await starting;
  const next = [captured('video'), captured('audio')];
  const [share] = shares.own.get();
  const swapping = shares.swap(share?.shareId ?? '', options);
  choose(next.map(({ track }) => track));
  await swapping;
  expect(shares.own.get()).toEqual([]);
  expect(shares.problem.get()).toBeDefined();
  expect(next.map(({ isStopped }) => isStopped())).toEqual([true, true]);
});

test('nothing of a share stays in the meeting whose sound could not be brought there', async () => {
  vi.stubGlobal('isSecureContext', false);
  onTestFinished(() => void vi.unstubAllGlobals());
  const { shares, published, choose } = scene(async ({ kind }) => {
    if (kind === 'audio') throw new Error('No way');
    // The picture is still on its way when the sound has failed.
    await Promise.resolve();
  });
  const starting = shares.start({ content: 'text', audio: true, leavesOwnSoundOut: true });
  const chosen = [captured('video'), captured('audio')];
  choose(chosen.map(({ track }) => track));
  await starting;
  expect(shares.own.get()).toEqual([]);
  expect(shares.problem.get()).toBeDefined();
  expect([...published]).toEqual([]);
  expect(chosen.map(({ isStopped }) => isStopped())).toEqual([true, true]);
});
