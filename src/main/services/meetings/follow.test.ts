import { expect, test } from 'vitest';
import { follow } from './follow';

/** Never by itself within a test. Milliseconds. */
const NEVER_MS = 3_600_000;

function source<T>(first: T) {
  const listeners = new Set<() => void>();
  const state = { value: first as T | undefined, reads: 0, failure: undefined as Error | undefined };
  return {
    state,
    listeners,
    set(value: T | undefined) {
      state.value = value;
      for (const listener of listeners) listener();
    },
    options: {
      everyMs: NEVER_MS,
      async read() {
        state.reads += 1;
        if (state.failure) throw state.failure;
        return state.value;
      },
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  };
}

test('gives what is there at once, then only what is different', async () => {
  const { options, set } = source({ count: 1 });
  const values = follow(options);
  expect((await values.next()).value).toEqual({ count: 1 });
  const next = values.next();
  set({ count: 1 });
  set({ count: 2 });
  expect((await next).value).toEqual({ count: 2 });
  await values.return?.();
});

test('ends where there is nothing more, after the last value, and with the signal, and lets go of its source', async () => {
  const gone = source<number>(1);
  const first = follow(gone.options);
  await first.next();
  const next = first.next();
  gone.set(undefined);
  expect((await next).done).toBe(true);
  expect(gone.listeners.size).toBe(0);

  const last = source(9);
  const second = follow({ ...last.options, isLast: (value) => value === 9 });
  expect(await second.next()).toEqual({ done: false, value: 9 });
  expect((await second.next()).done).toBe(true);
  expect(last.listeners.size).toBe(0);

  const aborted = source(1);
  const abort = new AbortController();
  const third = follow({ ...aborted.options, signal: abort.signal });
  await third.next();
  const waiting = third.next();
  abort.abort();
  expect((await waiting).done).toBe(true);
  expect(aborted.listeners.size).toBe(0);
  expect((await follow({ ...aborted.options, signal: abort.signal }).next()).done).toBe(true);
});

test('a listener who turns away while waiting is let go', async () => {
  const { options, listeners } = source(1);
  const values = follow(options);
  await values.next();
  const waiting = values.next();
  await values.return?.();
  expect((await waiting).done).toBe(true);
  expect(listeners.size).toBe(0);
});

test('a source that fails ends it', async () => {
  const { options, state, set, listeners } = source(1);
  const values = follow(options);
  await values.next();
  const waiting = values.next();
  state.failure = new Error('gone');
  set(2);
  await expect(waiting).rejects.toThrow('gone');
  expect((await values.next()).done).toBe(true);
  expect(listeners.size).toBe(0);
});
