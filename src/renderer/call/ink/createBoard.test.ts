import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { STROKE_POINTS_MAX } from '../../../shared/protocol/ink';
import { createBoard } from './createBoard';
import { POINTER_MS, SEEN_MS, STALE_MS } from './fading';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const board = () => createBoard(Date.now);
const pen = { id: 'a', tool: 'pen' as const, stays: false };

test('a stroke grows, and the whole heals what was lost on the way', () => {
  const { grow, finish, strokes } = board();
  grow('bo', { ...pen, from: 0, points: [1, 1, 2, 2] });
  // The packet with the third point was lost; one that comes twice or late tells nothing.
  grow('bo', { ...pen, from: 3, points: [4, 4] });
  grow('bo', { ...pen, from: 3, points: [4, 4] });
  grow('bo', { ...pen, from: 2, points: [3, 3] });
  expect(strokes()[0]?.points).toEqual([1, 1, 2, 2, 4, 4]);
  finish('bo', { ...pen, points: [1, 1, 2, 2, 3, 3, 4, 4] });
  grow('bo', { ...pen, from: 4, points: [9, 9] });
  expect(strokes().map(({ points }) => points)).toEqual([[1, 1, 2, 2, 3, 3, 4, 4]]);
});

test('a stroke that was never heard of comes with its whole, once', () => {
  const { finish, strokes, undo } = board();
  finish('bo', { ...pen, points: [1, 1] });
  expect(strokes()).toHaveLength(1);
  undo('bo', 'a');
  finish('bo', { ...pen, points: [1, 1] });
  expect(strokes()).toHaveLength(0);
});

test('an arrow has a first and a last point', () => {
  const { grow, strokes } = board();
  grow('bo', { ...pen, tool: 'arrow', from: 0, points: [1, 1] });
  grow('bo', { ...pen, tool: 'arrow', from: 0, points: [1, 1, 5, 5] });
  grow('bo', { ...pen, tool: 'arrow', from: 0, points: [1, 1, 7, 7] });
  expect(strokes()[0]?.points).toEqual([1, 1, 7, 7]);
});

test('what fades is gone after its time, what stays is not, and a stroke that nobody ends ends', () => {
  const { finish, grow, point, strokes, pointers, hasInk } = board();
  finish('bo', { ...pen, points: [1, 1] });
  finish('bo', { ...pen, id: 'b', stays: true, points: [1, 1] });
  grow('chi', { ...pen, from: 0, points: [1, 1] });
  point('dan', 5, 5);
  vi.advanceTimersByTime(POINTER_MS);
  expect(pointers()).toEqual([]);
  vi.advanceTimersByTime(SEEN_MS - POINTER_MS);
  expect(strokes().map(({ by, id }) => by + id)).toEqual(['bob', 'chia']);
  vi.advanceTimersByTime(STALE_MS);
  expect(strokes().map(({ id }) => id)).toEqual(['b']);
  expect(hasInk.get()).toBe(true);
});

test('whoever leaves takes nothing away at once: it fades', () => {
  const { finish, grow, leave, strokes, hasInk } = board();
  finish('bo', { ...pen, stays: true, points: [1, 1] });
  grow('bo', { ...pen, id: 'b', from: 0, points: [1, 1] });
  leave('bo');
  expect(strokes()).toHaveLength(2);
  vi.advanceTimersByTime(SEEN_MS);
  expect(strokes()).toHaveLength(0);
  expect(hasInk.get()).toBe(false);
});

test('wiping off spares whom it shall', () => {
  const { finish, clear, strokes } = board();
  for (const by of ['ada', 'bo', 'chi']) finish(by, { ...pen, points: [1, 1] });
  clear({ by: 'chi' });
  expect(strokes().map(({ by }) => by)).toEqual(['ada', 'bo']);
  clear({ except: 'ada' });
  expect(strokes().map(({ by }) => by)).toEqual(['ada']);
  clear({});
  expect(strokes()).toEqual([]);
});

test('nobody fills our memory', () => {
  const { finish, grow, strokes } = board();
  for (let index = 0; index < 2000; index += 1)
    finish('bo', { ...pen, id: String(index), stays: true, points: [1, 1] });
  expect(strokes().length).toBeLessThanOrEqual(500);
  for (let from = 0; from < 10 * STROKE_POINTS_MAX; from += 100) {
    grow('bo', { ...pen, id: 'long', from, points: Array.from({ length: 200 }, () => 1) });
  }
  expect(strokes().at(-1)?.points.length).toBeLessThanOrEqual(2 * STROKE_POINTS_MAX);
});
