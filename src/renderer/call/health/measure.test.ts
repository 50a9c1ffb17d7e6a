import { expect, test } from 'vitest';
import { measure } from './measure';
import type { ReceivedTrack, SentLayer, SentTrack, StatsSnapshot } from './StatsSnapshot';

const SPAN_MS = 2000;

const layer = (change: Partial<SentLayer> = {}): SentLayer => ({
  id: 'only',
  isActive: true,
  frames: 0,
  limitedSeconds: { cpu: 0, bandwidth: 0 },
  ...change,
});
const camera = (change: Partial<SentTrack> = {}): SentTrack => ({
  trackId: 'camera',
  kind: 'video',
  bytes: 0,
  packets: 0,
  lost: 0,
  layers: [layer()],
  sourceFps: 30,
  ...change,
});
const received = (change: Partial<ReceivedTrack> = {}): ReceivedTrack => ({
  trackId: 'bo',
  kind: 'video',
  bytes: 0,
  packets: 0,
  lost: 0,
  framesReceived: 0,
  framesDecoded: 0,
  framesDropped: 0,
  freezes: 0,
  concealedSamples: 0,
  samples: 0,
  ...change,
});
const path = { protocol: 'udp', isRelayed: false, bytesReceived: 10, answers: 1 } as const;
const snapshot = (change: Partial<StatsSnapshot> = {}): StatsSnapshot => ({
  at: 0,
  sent: [],
  received: [],
  ...change,
});
/** Between a beginning at 0 and two seconds later. */
const between = (before: Partial<StatsSnapshot>, now: Partial<StatsSnapshot>, blockedMs = 0) =>
  measure(snapshot(before), snapshot({ ...now, at: SPAN_MS }), blockedMs);

test('in a quiet room nothing is wrong', () => {
  expect(between({}, {})).toEqual({
    spanMs: SPAN_MS,
    heldBackByCpu: 0,
    heldBackByNetwork: 0,
    framesSent: undefined,
    framesShown: undefined,
    blocked: 0,
    sentLoss: 0,
    receivedLoss: 0,
    concealed: 0,
    freezes: 0,
    roundTrip: 0,
    availableUp: undefined,
    sendsVideo: false,
    videosReceived: 0,
    isAlive: true,
  });
});

test('counts only what has grown, of tracks that were there before', () => {
  const before = { received: [received({ packets: 900, lost: 500, bytes: 9000, freezes: 3 })] };
  const now = {
    received: [
      received({ packets: 980, lost: 520, bytes: 9800, freezes: 4 }),
      received({ trackId: 'chi', packets: 50, lost: 50, bytes: 10 }),
    ],
  };
  expect(between(before, now)).toMatchObject({ receivedLoss: 0.2, freezes: 1, videosReceived: 1 });
  // A track that was begun anew counts from nothing.
  expect(between(before, { received: [received({ packets: 10 })] })).toMatchObject({ receivedLoss: 0, freezes: 0 });
});

test('a handful of packets says nothing about loss', () => {
  const sent = (packets: number, lost: number) => ({ sent: [camera({ packets, lost })] });
  expect(between(sent(0, 0), sent(19, 10)).sentLoss).toBe(0);
  expect(between(sent(0, 0), sent(20, 10)).sentLoss).toBeCloseTo(1 / 3);
});

test('the camera is held back for as long as its worst layer was, or as it says where it counts no time', () => {
  const limited = (cpu: number, bandwidth: number, limitation?: string) => ({
    sent: [camera({ layers: [layer({ id: 'low' }), layer({ limitation, limitedSeconds: { cpu, bandwidth } })] })],
  });
  expect(between(limited(5, 1), limited(6, 3))).toMatchObject({ heldBackByCpu: 0.5, heldBackByNetwork: 1 });
  expect(between(limited(0, 0), limited(0, 0, 'cpu'))).toMatchObject({ heldBackByCpu: 1, heldBackByNetwork: 0 });
  // Held back once, and not any more.
  expect(between(limited(5, 0), limited(5, 0, 'cpu'))).toMatchObject({ heldBackByCpu: 0 });
});

test('compares the frames that are sent with those that the camera gives, by the layer that gets most', () => {
  const sent = (low: number, high: number, sourceFps?: number) => ({
    sent: [camera({ sourceFps, layers: [layer({ id: 'low', frames: low }), layer({ id: 'high', frames: high })] })],
  });
  expect(between(sent(0, 0), sent(15, 30, 30)).framesSent).toBe(0.5);
  expect(between(sent(0, 0), sent(90, 0, 30)).framesSent).toBe(1);
  // Nobody looks, or the room is dark.
  expect(between(sent(0, 0), sent(0, 0, 30)).framesSent).toBeUndefined();
  expect(between(sent(0, 0), sent(2, 2, 4)).framesSent).toBeUndefined();
});

test('tells which frames were shown, and how much sound was made up', () => {
  const now = {
    received: [
      received({ framesReceived: 40, framesDropped: 10 }),
      received({ trackId: 'voice', kind: 'audio', samples: 1000, concealedSamples: 250 }),
    ],
  };
  const before = { received: [received(), received({ trackId: 'voice', kind: 'audio' })] };
  expect(between(before, now)).toMatchObject({ framesShown: 0.75, concealed: 0.25, freezes: 0 });
  const few = { received: [received({ framesReceived: 5, framesDropped: 5 }), ...now.received.slice(1)] };
  expect(between(before, few).framesShown).toBeUndefined();
});

test('the slower of two round trips, and how long the page could do nothing', () => {
  const now = { sent: [camera({ roundTrip: 0.3 })], path: { ...path, roundTrip: 0.1, availableUp: 900_000 } };
  expect(between({}, now, 500)).toMatchObject({ roundTrip: 0.3, availableUp: 900_000, blocked: 0.25 });
  expect(between({}, {}, 9000).blocked).toBe(1);
});

test('the way is alive while anything comes, or the other side answers', () => {
  const alive = (change: object) => between({ path }, { path: { ...path, ...change } }).isAlive;
  expect(alive({})).toBe(false);
  expect(alive({ bytesReceived: 11 })).toBe(true);
  expect(alive({ answers: 2 })).toBe(true);
  // Another way counts anew; that is no standstill either.
  expect(alive({ bytesReceived: 3 })).toBe(true);
  expect(between({}, { path }).isAlive).toBe(true);
});
