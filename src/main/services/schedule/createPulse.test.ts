import { expect, test, vi } from 'vitest';
import { createPulse } from './createPulse';

const log = { info: () => {}, warn: vi.fn(), error: () => {} };
const NEVER_MS = 1_000_000;

test('runs at once, again when it is woken, and never twice at the same time', async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  let release = (): void => {};
  const pulse = createPulse({
    async work() {
      running += 1;
      runs += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      running -= 1;
      return NEVER_MS;
    },
    retryMs: NEVER_MS,
    what: 'test',
    log,
  });
  await vi.waitFor(() => expect(runs).toBe(1));
  pulse.wake();
  pulse.wake(5);
  release();
  await vi.waitFor(() => expect(runs).toBe(2));
  release();
  await vi.waitFor(() => expect(running).toBe(0));
  pulse.wake();
  await vi.waitFor(() => expect(runs).toBe(3));
  const closed = pulse.close();
  release();
  await closed;
  pulse.wake();
  expect([runs, most]).toEqual([3, 1]);
});

test('goes on after a failure, and says so', async () => {
  let runs = 0;
  const pulse = createPulse({
    async work() {
      runs += 1;
      if (runs === 1) throw new Error('once');
      return NEVER_MS;
    },
    retryMs: 1,
    what: 'test',
    log,
  });
  await vi.waitFor(() => expect(runs).toBe(2));
  expect(log.warn).toHaveBeenCalledTimes(1);
  await pulse.close();
});
