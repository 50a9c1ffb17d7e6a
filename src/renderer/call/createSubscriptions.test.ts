import { type RemoteTrack, RemoteTrackPublication, Track, VideoQuality } from 'livekit-client';
import { TrackInfo, TrackSource, TrackType } from 'livekit-server-sdk';
import { beforeEach, expect, test, vi } from 'vitest';
import { ASKED_AT_ONCE, ASKS_PAUSE_MS, createSubscriptions, KEPT_MAX, SETTLED_MS } from './createSubscriptions';
import { cameraTile } from './tileId';

let time = 0;
beforeEach(() => {
  time = 0;
});

/** A room with so many people with cameras, as livekit-client keeps them; nothing arrives unless told so. */
function roomOf(count: number) {
  const ids = Array.from({ length: count }, (_, index) => `p${index}`);
  const people = ids.map((identity) => {
    const info = new TrackInfo({ sid: `TR_${identity}`, type: TrackType.VIDEO, source: TrackSource.CAMERA });
    return { identity, camera: new RemoteTrackPublication(Track.Kind.Video, info, false) };
  });
  const cameras = new Map(people.map(({ identity, camera }) => [identity, camera]));
  const remoteParticipants = new Map(
    people.map(({ identity, camera }) => [
      identity,
      { identity, audioTrackPublications: new Map(), videoTrackPublications: new Map([[camera.trackSid, camera]]) },
    ]),
  );
  const camera = (index: number) => cameras.get(`p${index}`) as RemoteTrackPublication;
  const arrive = (index: number) => {
    camera(index).track = {} as RemoteTrack;
  };
  const request = vi.fn();
  const subscriptions = createSubscriptions({ remoteParticipants } as never, request, () => time);
  const choose = (...shown: number[]) =>
    subscriptions.choose(new Set(shown.map((index) => cameraTile(`p${index}`))), ids.map(cameraTile));
  const received = () => ids.filter((_, index) => camera(index).isDesired && camera(index).isEnabled);
  const resting = () => ids.filter((_, index) => camera(index).isDesired && !camera(index).isEnabled);
  return { camera, choose, arrive, received, resting, request, subscriptions };
}

test('what is shown is received at once, and nothing else', () => {
  const { choose, received, resting, subscriptions } = roomOf(4);
  choose(0, 1);
  expect(received()).toEqual(['p0', 'p1']);
  expect(resting()).toEqual([]);
  expect(subscriptions.shows(cameraTile('p1'))).toBe(true);
  expect(subscriptions.shows(cameraTile('p2'))).toBe(false);
  subscriptions.dispose();
});

test('the others are prepared when all that is shown has come and a while has passed', () => {
  const { camera, choose, arrive, received, resting, subscriptions } = roomOf(4);
  choose(0, 1);
  arrive(0);
  time = 10 * SETTLED_MS;
  choose(0, 1);
  expect(resting()).toEqual([]);
  arrive(1);
  choose(0, 1);
  time += SETTLED_MS - 1;
  choose(0, 1);
  expect(resting()).toEqual([]);
  time += 1;
  choose(0, 1);
  expect(resting()).toEqual(['p2', 'p3']);
  expect(received()).toEqual(['p0', 'p1']);
  // Until the server heeds it, as little comes as can.
  expect(camera(2).videoQuality).toBe(VideoQuality.LOW);
  subscriptions.dispose();
});

test('it asks to choose again when there is time', () => {
  vi.useFakeTimers();
  const { choose, arrive, request } = roomOf(2);
  arrive(0);
  choose(0);
  vi.advanceTimersByTime(SETTLED_MS - 1);
  expect(request).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(request).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});

test('no more is asked for at once than the server queues', () => {
  vi.useFakeTimers();
  const everybody = Array.from({ length: ASKED_AT_ONCE + 5 }, (_, index) => index);
  const { choose, received, request, subscriptions } = roomOf(everybody.length);
  choose(...everybody);
  expect(received()).toHaveLength(ASKED_AT_ONCE);
  // Nothing is asked for twice, and nothing more before its time.
  vi.advanceTimersByTime(ASKS_PAUSE_MS - 1);
  choose(...everybody);
  expect(received()).toHaveLength(ASKED_AT_ONCE);
  vi.advanceTimersByTime(1);
  expect(request).toHaveBeenCalledTimes(1);
  choose(...everybody);
  expect(received()).toHaveLength(everybody.length);
  subscriptions.dispose();
  vi.useRealTimers();
});

test('what leaves the screen rests, and comes back without a new subscription', () => {
  const { choose, arrive, received, resting, subscriptions } = roomOf(4);
  choose(0, 1);
  choose(2, 3);
  expect(resting()).toEqual(['p0', 'p1']);
  arrive(0);
  choose(0, 3);
  expect(received()).toEqual(['p0', 'p3']);
  expect(resting()).toEqual(['p1', 'p2']);
  subscriptions.dispose();
});

test('no more are kept than a browser carries, the most important', () => {
  vi.useFakeTimers();
  const { choose, arrive, resting, received, subscriptions } = roomOf(KEPT_MAX + 5);
  arrive(0);
  choose(0);
  time = SETTLED_MS;
  vi.advanceTimersByTime(SETTLED_MS);
  choose(0);
  expect(resting()).toHaveLength(KEPT_MAX - 1);
  vi.advanceTimersByTime(ASKS_PAUSE_MS);
  choose(KEPT_MAX + 1);
  expect(received()).toEqual([`p${KEPT_MAX + 1}`]);
  expect(resting()).toHaveLength(KEPT_MAX);
  subscriptions.dispose();
  vi.useRealTimers();
});

test('a parked call has nothing', () => {
  const { choose, received, resting, subscriptions } = roomOf(3);
  choose(0, 1);
  choose(2);
  subscriptions.dropAll();
  expect([...received(), ...resting()]).toEqual([]);
  expect(subscriptions.shows(cameraTile('p2'))).toBe(false);
  subscriptions.dispose();
});
