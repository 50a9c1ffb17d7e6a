import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ChangeStore } from './ChangeStore';
import { createRoomChanges, type RoomChanges } from './createRoomChanges';

const POLL_MS = 5;

let written: string[];
let asked: number;
let isBroken: boolean;
let changes: RoomChanges;

/** The table of changes, the last one last. */
const store: ChangeStore = {
  async last() {
    return written.length;
  },
  async since(sequence) {
    asked += 1;
    if (isBroken) throw new Error('The database is away');
    return { roomIds: written.slice(sequence), last: written.length };
  },
  async prune() {},
};

beforeEach(() => {
  written = [];
  asked = 0;
  isBroken = false;
  changes = createRoomChanges(store, { info: () => {}, warn: () => {}, error: () => {} }, POLL_MS);
});
afterEach(() => changes.close());

test('what changes here is told at once, what changes elsewhere soon', async () => {
  const everywhere = vi.fn();
  const here = vi.fn();
  changes.subscribe(everywhere);
  changes.subscribeHere(here);
  changes.changed('a');
  expect(everywhere).toHaveBeenCalledExactlyOnceWith('a');
  written.push('b');
  await vi.waitFor(() => expect(everywhere).toHaveBeenCalledWith('b'));
  expect(here).toHaveBeenCalledExactlyOnceWith('a');
});

test('the database is asked only while someone listens, and goes on being asked after a failure', async () => {
  const began = vi.fn();
  changes.onWatched(began);
  const stop = changes.subscribe(() => {});
  expect(changes.isWatched()).toBe(true);
  isBroken = true;
  await vi.waitFor(() => expect(asked).toBeGreaterThan(1));
  isBroken = false;
  const listener = vi.fn();
  const stopToo = changes.subscribe(listener);
  written.push('a');
  await vi.waitFor(() => expect(listener).toHaveBeenCalledWith('a'));
  stop();
  stopToo();
  expect(changes.isWatched()).toBe(false);
  const before = asked;
  const until = performance.now() + POLL_MS * 5;
  await vi.waitFor(() => expect(performance.now()).toBeGreaterThan(until), { interval: 5 });
  expect(asked).toBeLessThanOrEqual(before + 1);
  expect(began).toHaveBeenCalledTimes(1);
});

test('whoever begins to listen also hears of what has just changed', async () => {
  written.push('a', 'b');
  const listener = vi.fn();
  changes.subscribe(listener);
  await vi.waitFor(() => expect(listener).toHaveBeenCalledWith('b'));
});
