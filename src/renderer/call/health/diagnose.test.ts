import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CAUSES, diagnose } from './diagnose';
import type { Measurement } from './measure';

const WELL: Measurement = {
  spanMs: 2000,
  heldBackByCpu: 0,
  heldBackByNetwork: 0,
  framesSent: 1,
  framesShown: 1,
  blocked: 0,
  sentLoss: 0,
  receivedLoss: 0,
  concealed: 0,
  freezes: 0,
  roundTrip: 0.02,
  sendsVideo: true,
  videosReceived: 3,
  isAlive: true,
};
const ALL_WELL = { cpu: 0, networkUp: 0, networkDown: 0 };

test('all is well where nothing is wrong, or nothing is known', () => {
  expect(diagnose(WELL)).toEqual(ALL_WELL);
  const { framesSent: _, framesShown: __, ...rest } = WELL;
  expect(diagnose({ ...rest, sendsVideo: false, videosReceived: 0 })).toEqual(ALL_WELL);
});

test.each<[Partial<Measurement>, object]>([
  [{ heldBackByCpu: 0.2 }, { cpu: 0 }],
  [{ heldBackByCpu: 0.3 }, { cpu: 'between' }],
  [{ heldBackByCpu: 1 }, { cpu: 1 }],
  [{ framesSent: 0.6 }, { cpu: 'between' }],
  [{ framesSent: 0.45 }, { cpu: 1 }],
  [{ framesSent: 0.2 }, { cpu: 2 }],
  [{ framesShown: 0.6 }, { cpu: 1 }],
  [{ framesShown: 0.4 }, { cpu: 2 }],
  [{ blocked: 0.65 }, { cpu: 1 }],
  [{ blocked: 0.9 }, { cpu: 2 }],
  [{ sentLoss: 0.05 }, { networkUp: 'between' }],
  [{ sentLoss: 0.1 }, { networkUp: 1 }],
  [{ sentLoss: 0.2 }, { networkUp: 2 }],
  [{ receivedLoss: 0.1 }, { networkDown: 1 }],
  [{ receivedLoss: 0.2 }, { networkDown: 2 }],
  [{ concealed: 0.15 }, { networkDown: 1 }],
  [{ concealed: 0.3 }, { networkDown: 2 }],
  [{ freezes: 5 }, { networkDown: 1 }],
])('%o means %o and nothing else', (change, found) => {
  expect(diagnose({ ...WELL, ...change })).toEqual({ ...ALL_WELL, ...found });
});

test('the worst of several signs counts', () => {
  expect(diagnose({ ...WELL, blocked: 0.9, framesSent: 0.6, framesShown: 0.6 }).cpu).toBe(2);
  expect(diagnose({ ...WELL, blocked: 0.4, heldBackByCpu: 0.6 }).cpu).toBe(1);
});

test('few frames for want of bits are the network’s fault, and only where the way is really narrow', () => {
  const starved = { ...WELL, heldBackByNetwork: 0.9, framesSent: 0.1 };
  expect(diagnose({ ...starved, availableUp: 90_000 })).toEqual({ ...ALL_WELL, networkUp: 2 });
  expect(diagnose({ ...starved, availableUp: 180_000 })).toEqual({ ...ALL_WELL, networkUp: 1 });
  expect(diagnose({ ...starved, availableUp: 2_000_000 })).toEqual(ALL_WELL);
  expect(diagnose({ ...WELL, availableUp: 50_000 })).toEqual(ALL_WELL);
});

test('where no picture is sent or comes, nothing is said of pictures', () => {
  const silent = { ...WELL, sendsVideo: false, videosReceived: 0, heldBackByCpu: 1, heldBackByNetwork: 1, freezes: 9 };
  expect(diagnose({ ...silent, availableUp: 10_000 })).toEqual(ALL_WELL);
});

test('more of anything bad is never better', () => {
  const order = [0, 'between', 1, 2];
  const keys = ['heldBackByCpu', 'blocked', 'sentLoss', 'receivedLoss', 'concealed', 'freezes'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.double({ min: 0, max: 1, noNaN: true }), (key, value) => {
      const [less, more] = [diagnose({ ...WELL, [key]: value / 2 }), diagnose({ ...WELL, [key]: value })];
      return CAUSES.every((cause) => order.indexOf(more[cause]) >= order.indexOf(less[cause]));
    }),
  );
});
