import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPushTo } from './createPushTo';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function microphone(isOn: boolean) {
  const state = { isOn };
  const pushTo = createPushTo({
    isOn: () => state.isOn,
    set: (on) => {
      state.isOn = on;
    },
  });
  return { state, pushTo };
}

test('held to talk, a muted microphone is on, and off a moment after', () => {
  const { state, pushTo } = microphone(false);
  pushTo.press('talk');
  expect(state.isOn).toBe(true);
  pushTo.release();
  expect(state.isOn).toBe(true);
  vi.advanceTimersByTime(250);
  expect(state.isOn).toBe(false);
});

test('pressed again within a word, it stays on', () => {
  const { state, pushTo } = microphone(false);
  pushTo.press('talk');
  pushTo.release();
  vi.advanceTimersByTime(100);
  pushTo.press('talk');
  vi.advanceTimersByTime(1000);
  expect(state.isOn).toBe(true);
  pushTo.release();
  vi.advanceTimersByTime(250);
  expect(state.isOn).toBe(false);
});

test('held to stay silent, it is off and at once on again', () => {
  const { state, pushTo } = microphone(true);
  pushTo.press('mute');
  expect(state.isOn).toBe(false);
  pushTo.release();
  expect(state.isOn).toBe(true);
});

test('what is so already is left alone', () => {
  const speaking = microphone(true);
  speaking.pushTo.press('talk');
  speaking.pushTo.release();
  vi.runAllTimers();
  expect(speaking.state.isOn).toBe(true);
});

test('whoever switches by other means while holding keeps that', () => {
  const { state, pushTo } = microphone(true);
  pushTo.press('mute');
  state.isOn = true;
  pushTo.release();
  expect(state.isOn).toBe(true);
});

test('a call that ends leaves nothing open', () => {
  const { state, pushTo } = microphone(false);
  pushTo.press('talk');
  pushTo.dispose();
  expect(state.isOn).toBe(false);
});

test('a microphone that was switched on is left on by a key that is held while it opens', () => {
  const { state, pushTo } = microphone(false);
  // Pressed, and not open yet.
  state.isOn = true;
  pushTo.press('talk');
  pushTo.release();
  vi.runAllTimers();
  expect(state.isOn).toBe(true);
});
