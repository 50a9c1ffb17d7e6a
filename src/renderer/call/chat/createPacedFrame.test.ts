import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPacedFrame } from './createPacedFrame';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A paced frame above frames that are drawn at once. */
function setUp() {
  let runs = 0;
  const run = () => {
    runs += 1;
  };
  const frame = createPacedFrame(run, (draw) => ({ request: draw, flush() {}, cancel() {} }), Date.now);
  return { frame, runs: () => runs };
}

test('after a pause it comes at once, and under a flood ten times a second', () => {
  const { frame, runs } = setUp();
  frame.request();
  expect(runs()).toBe(1);
  for (let passed = 0; passed < 1000; passed += 5) {
    frame.request();
    vi.advanceTimersByTime(5);
  }
  expect(runs()).toBe(11);
  vi.advanceTimersByTime(1000);
  expect(runs()).toBe(11);
  frame.request();
  expect(runs()).toBe(12);
});

test('what waits is done by a flush, and not after the end', () => {
  const { frame, runs } = setUp();
  frame.request();
  frame.request();
  frame.flush();
  expect(runs()).toBe(2);
  frame.request();
  frame.cancel();
  vi.advanceTimersByTime(1000);
  expect(runs()).toBe(2);
});

test('a clock that is set back holds nothing up', () => {
  const { frame, runs } = setUp();
  frame.request();
  vi.setSystemTime(Date.now() - 3_600_000);
  frame.request();
  expect(runs()).toBe(2);
});
