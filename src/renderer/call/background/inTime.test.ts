import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTime } from './inTime';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new Promise<void>(() => {});

test('an effect that draws nothing has failed, unless the camera went off meanwhile', async () => {
  const failing = expect(inTime(never, 1000, () => false)).rejects.toThrow('in time');
  const off = expect(inTime(never, 1000, () => true)).resolves.toBeUndefined();
  await vi.advanceTimersByTimeAsync(1000);
  await failing;
  await off;
});

test('what has failed before is told at once', async () => {
  await expect(inTime(Promise.reject(new Error('no model')), 1000, () => true)).rejects.toThrow('no model');
  expect(vi.getTimerCount()).toBe(0);
});
