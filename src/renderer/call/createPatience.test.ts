import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPatience } from './createPatience';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function scene() {
  const gone: string[] = [];
  return { gone, patience: createPatience((id) => gone.push(id), 1000) };
}

test('what stays away is let go once, what comes back in time is not', () => {
  const { gone, patience } = scene();
  patience.see(['a', 'b', 'c'], (id) => id === 'c');
  vi.advanceTimersByTime(900);
  // Looking again while it is away begins no new wait.
  patience.see(['a', 'b', 'c'], (id) => id !== 'a');
  vi.advanceTimersByTime(100);
  expect(gone).toEqual(['a']);
  vi.advanceTimersByTime(5000);
  expect(gone).toEqual(['a']);
});

test('each absence has its whole time, and what is waited for no longer goes without a word', () => {
  const { gone, patience } = scene();
  patience.see(['a', 'b'], () => false);
  vi.advanceTimersByTime(900);
  patience.see(['a', 'b'], () => true);
  patience.see(['a', 'b'], () => false);
  vi.advanceTimersByTime(900);
  patience.see(['a'], () => false);
  vi.advanceTimersByTime(100);
  expect(gone).toEqual(['a']);
  patience.see(['d'], () => false);
  patience.stop();
  vi.advanceTimersByTime(5000);
  expect(gone).toEqual(['a']);
});
