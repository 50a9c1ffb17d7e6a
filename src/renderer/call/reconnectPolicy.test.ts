import { CriticalTimers } from 'livekit-client';
import { expect, test, vi } from 'vitest';
import { createReconnectPolicy } from './reconnectPolicy';

const third = { retryCount: 5, elapsedMs: 9000 };

test('the wait before the next attempt can be cut short, once', () => {
  const waits: (number | undefined)[] = [];
  const policy = createReconnectPolicy((delayMs) => waits.push(delayMs));
  const attempt = vi.fn();
  const delay = policy.nextRetryDelayInMs(third);
  const timer = CriticalTimers.setTimeout(attempt, delay ?? 0);
  expect(waits).toEqual([delay]);
  expect(policy.cut()).toBe(true);
  expect(attempt).toHaveBeenCalledTimes(1);
  expect(waits.at(-1)).toBeUndefined();
  expect(policy.cut()).toBe(false);
  clearTimeout(timer);
  policy.dispose();
});

test('other timers are left alone', () => {
  const policy = createReconnectPolicy(() => {});
  policy.nextRetryDelayInMs(third);
  const ping = vi.fn();
  const timer = CriticalTimers.setTimeout(ping, 5000);
  expect(policy.cut()).toBe(false);
  expect(ping).not.toHaveBeenCalled();
  clearTimeout(timer);
  policy.dispose();
});

test('patience ends', () => {
  expect(createReconnectPolicy(() => {}).nextRetryDelayInMs({ retryCount: 50, elapsedMs: 90_000 })).toBeNull();
});
