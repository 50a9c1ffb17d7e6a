import { expect, test } from 'vitest';
import type { Call } from '../Call';
import { createReadable } from '../readable';
import type { CallState } from '../types';
import { createBreakoutCalls } from './createBreakoutCalls';

/** A meeting that writes down what is done to it and its branches. */
function setUp(join = async (_breakoutId: string) => {}, onPark = () => {}) {
  const log: string[] = [];
  const branches: { end(): void; arrive(): void }[] = [];
  const meeting = {
    encryption: undefined,
    state: createReadable<CallState>({ phase: 'connected', since: 0 }),
    async park() {
      log.push('park');
      onPark();
    },
    unpark: () => void log.push('unpark'),
    branch({ breakout }: { breakout: { name: string } }) {
      const state = createReadable<CallState>({ phase: 'connecting', since: 0 });
      const end = () => state.set({ phase: 'ended', since: 1 });
      branches.push({ end, arrive: () => state.set({ phase: 'connected', since: 1 }) });
      return {
        state,
        connect: async () => void log.push(`connect ${breakout.name}`),
        async leave() {
          log.push(`leave ${breakout.name}`);
          end();
        },
      } as unknown as Call;
    },
  };
  const calls = createBreakoutCalls(meeting, async (breakoutId) => {
    await join(breakoutId);
    return { breakoutId, name: breakoutId.toUpperCase(), serverUrl: 'ws://x', token: 't' };
  });
  return { log, calls, branches, at: () => calls.state.get() };
}

test('the meeting is parked while we are away; a move leaves the one before and nothing else', async () => {
  const { log, calls, at } = setUp();
  await calls.go('a');
  expect(at()).toMatchObject({ at: 'breakout', breakoutId: 'a' });
  await calls.go('b');
  expect(at()).toMatchObject({ at: 'breakout', breakoutId: 'b' });
  await calls.back();
  expect(at()).toEqual({ at: 'meeting' });
  expect(log).toEqual(['park', 'connect A', 'leave A', 'park', 'connect B', 'leave B', 'unpark']);
});

test('a room that ends by itself leads back', async () => {
  const { log, calls, branches, at } = setUp();
  await calls.go('a');
  branches[0]?.arrive();
  branches[0]?.end();
  await expect.poll(at).toEqual({ at: 'meeting' });
  expect(log.filter((word) => word === 'unpark')).toHaveLength(1);
});

test('a refusal leaves us where we are, and the last wish counts', async () => {
  const { log, calls, at } = setUp(async (breakoutId) => {
    if (breakoutId === 'shut') throw new Error('no');
  });
  await expect(calls.go('shut')).rejects.toThrow('no');
  expect(at()).toEqual({ at: 'meeting', failed: { breakoutId: 'shut', attempts: 1 } });
  await Promise.all([calls.go('a'), calls.go('b')]);
  expect(at()).toMatchObject({ breakoutId: 'b' });
  await expect(calls.go('shut')).rejects.toThrow('no');
  expect(at()).toMatchObject({ breakoutId: 'b' });
  expect(log).not.toContain('connect A');
});

test('whoever leaves the meeting on the way to a room does not come into it', async () => {
  const { log, calls } = setUp(undefined, () => calls.dispose());
  await calls.go('a');
  expect(log).toEqual(['park']);
});

test('it is known how often there was no way to a room, until one is in', async () => {
  const { calls, branches, at } = setUp();
  for (const attempts of [1, 2]) {
    await calls.go('a');
    branches.at(-1)?.end();
    await expect.poll(at).toEqual({ at: 'meeting', failed: { breakoutId: 'a', attempts } });
  }
  await calls.go('a');
  branches.at(-1)?.arrive();
  branches.at(-1)?.end();
  await expect.poll(at).toEqual({ at: 'meeting' });
  await calls.go('a');
  branches.at(-1)?.end();
  await expect.poll(at).toMatchObject({ failed: { attempts: 1 } });
});

test('it is known from within a room, too, how often there was no way to another one, until one is elsewhere', async () => {
  const { calls, branches, at } = setUp(async (breakoutId) => {
    if (breakoutId === 'shut') throw new Error('no');
  });
  await calls.go('a');
  branches[0]?.arrive();
  for (const attempts of [1, 2]) {
    await expect(calls.go('shut')).rejects.toThrow('no');
    expect(at()).toMatchObject({ at: 'breakout', breakoutId: 'a', failed: { breakoutId: 'shut', attempts } });
  }
  branches[0]?.end();
  await expect.poll(at).toEqual({ at: 'meeting', failed: { breakoutId: 'shut', attempts: 2 } });
  await calls.go('b');
  expect(at()).not.toHaveProperty('failed');
  await expect(calls.go('shut')).rejects.toThrow('no');
  expect(at()).toMatchObject({ breakoutId: 'b', failed: { attempts: 1 } });
});
