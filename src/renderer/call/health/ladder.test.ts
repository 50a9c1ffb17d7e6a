import { expect, test } from 'vitest';
import type { Cause, Distress } from './diagnose';
import { climb, type LadderState, refuse, STEADY, type Step, WARNING_MS } from './ladder';

/** Milliseconds between two looks. */
const LOOK_MS = 2000;
const WELL: Record<Cause, Distress> = { cpu: 0, networkUp: 0, networkDown: 0 };

/** Looks every two seconds for a while; gives the state then, and each change of what is given up with its time. */
function watch(
  from: LadderState,
  start: number,
  seconds: number,
  distress: Partial<Record<Cause, Distress>>,
  can: (step: Step) => boolean = () => true,
) {
  let state = from;
  const changes: string[] = [];
  let now = start;
  for (; now < start + seconds * 1000; now += LOOK_MS) {
    const next = climb(state, { ...WELL, ...distress }, can, now);
    if (next.taken !== state.taken)
      changes.push(`${(now - start) / 1000} ${next.taken.map(({ step }) => step).join(' ')}`.trim());
    state = next;
  }
  return { state, changes, now };
}

test('gives up one thing after the other while the computer is overloaded, the background not without a word', () => {
  const first = watch(STEADY, 0, 8, { cpu: 2 });
  expect(first.changes).toEqual([]);
  expect(first.state.announced).toMatchObject({ step: 'background', cause: 'cpu', at: 6000 + WARNING_MS });
  expect(watch(STEADY, 0, 60, { cpu: 2 }).changes).toEqual([
    '16 background',
    '24 background send',
    '32 background send videos',
    '40 background send videos videosOff',
    '48 background send videos videosOff cameraOff',
  ]);
});

test('does nothing for a moment of trouble, nor for what is neither well nor wrong', () => {
  const moment = watch(STEADY, 0, 4, { cpu: 2 });
  expect(watch(moment.state, moment.now, 60, {}).changes).toEqual([]);
  expect(watch(STEADY, 0, 300, { cpu: 'between', networkDown: 'between' }).changes).toEqual([]);
});

test('takes pictures away only where it hurts', () => {
  expect(watch(STEADY, 0, 120, { cpu: 1 }).changes.at(-1)).toContain('background send');
  expect(watch(STEADY, 0, 120, { cpu: 1 }).state.taken).toHaveLength(2);
  expect(watch(STEADY, 0, 120, { networkDown: 1 }).changes).toEqual([]);
});

test('gives up only what helps against the cause, and what is there', () => {
  expect(watch(STEADY, 0, 60, { networkUp: 2 }).state.taken.map(({ step }) => step)).toEqual(['send', 'cameraOff']);
  expect(watch(STEADY, 0, 60, { networkDown: 2 }).state.taken.map(({ step }) => step)).toEqual(['videos', 'videosOff']);
  const noBackground = watch(STEADY, 0, 14, { cpu: 2 }, (step) => step !== 'background');
  expect(noBackground.changes).toEqual(['6 send']);
});

test('has everything again by itself, the last first', () => {
  const down = watch(STEADY, 0, 40, { networkDown: 2 });
  expect(down.state.taken).toHaveLength(2);
  const up = watch(down.state, down.now, 60, {});
  expect(up.changes).toEqual(['16 videos', '32']);
});

test('waits longer each time that it was too early', () => {
  let { state, now } = watch(STEADY, 0, 20, { networkUp: 1 });
  const waits: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    const calm = watch(state, now, 300, {});
    const backAfter = Number(calm.changes[0]?.split(' ')[0]);
    waits.push(backAfter);
    // Right after that it goes wrong again.
    const until = watch(state, now, backAfter + 2, {});
    const again = watch(until.state, until.now, 20, { networkUp: 1 });
    ({ state, now } = again);
  }
  expect(waits).toEqual([16, 32, 64, 128]);
});

test('keeps what the person wants kept, and goes on with the next', () => {
  const announced = watch(STEADY, 0, 10, { cpu: 2 });
  const kept = refuse(announced.state, 'background');
  expect(kept.announced).toBeUndefined();
  const after = watch(kept, announced.now, 30, { cpu: 2 });
  expect(after.state.taken.map(({ step }) => step)).toEqual(
    ['send', 'videos', 'videosOff', 'cameraOff'].slice(0, after.state.taken.length),
  );
  expect(after.state.taken.length).toBeGreaterThan(1);
  const back = refuse(after.state, 'send');
  expect(back.taken.some(({ step }) => step === 'send')).toBe(false);
  expect(watch(back, after.now, 60, { cpu: 2 }).state.taken.some(({ step }) => step === 'send')).toBe(false);
});

test('leaves the background on where the trouble went before it was time', () => {
  const announced = watch(STEADY, 0, 10, { cpu: 2 });
  const after = watch(announced.state, announced.now, 30, {});
  expect(after.changes).toEqual([]);
  expect(after.state.announced).toBeUndefined();
});

test('never flaps, whatever comes', () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const grades: Distress[] = [0, 'between', 1, 2];
  let state = STEADY;
  const changes: number[] = [];
  for (let now = 0; now < 3_600_000; now += LOOK_MS) {
    const pick = () => grades[Math.floor(random() * grades.length)] ?? 0;
    const next = climb(state, { cpu: pick(), networkUp: pick(), networkDown: pick() }, () => true, now);
    if (next.taken !== state.taken) changes.push(now);
    state = next;
  }
  const gaps = changes.slice(1).map((at, index) => at - (changes[index] ?? 0));
  expect(Math.min(...gaps, 8000)).toBeGreaterThanOrEqual(8000);
});
