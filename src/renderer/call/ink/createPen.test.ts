import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { INK_RANGE, type InkMessage, inkMessage, STROKE_POINTS_MAX } from '../../../shared/protocol/ink';
import { createBoard } from './createBoard';
import { createPen } from './createPen';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function scene() {
  const board = createBoard(Date.now);
  const sent: { message: InkMessage; lossy: boolean }[] = [];
  let ids = 0;
  const pen = createPen({
    share: 'TR_1',
    board,
    self: () => 'ada',
    send: (message, how) => {
      expect(inkMessage.safeParse(message).success).toBe(true);
      sent.push({ message, lossy: how?.lossy ?? false });
    },
    newId: () => `id${++ids}`,
  });
  return { board, pen, sent, kinds: () => sent.map(({ message }) => message.kind) };
}

test('a stroke is seen by ourselves at once, goes out in few lossy packets and ends with a reliable whole', () => {
  const { board, pen, sent, kinds } = scene();
  pen.begin('pen', false, { x: 0, y: 0 });
  for (let step = 1; step <= 60; step += 1) {
    vi.advanceTimersByTime(8);
    pen.move({ x: step / 60, y: 1 });
  }
  expect(board.strokes()[0]?.points).toHaveLength(122);
  // Half a second: at most 30 a second.
  expect(sent.length).toBeLessThanOrEqual(15);
  expect(sent.length).toBeGreaterThan(8);
  expect(sent.every(({ lossy }) => lossy)).toBe(true);
  const told = sent.flatMap(({ message }) => (message.kind === 'grow' ? message.points : []));
  expect(told).toEqual(board.strokes()[0]?.points.slice(0, told.length));
  pen.end();
  expect(sent.at(-1)?.lossy).toBe(false);
  expect(sent.at(-1)?.message).toMatchObject({ kind: 'done', id: 'id1', points: board.strokes()[0]?.points });
  vi.advanceTimersByTime(500);
  expect(kinds().at(-1)).toBe('done');
});

test('a line that is too long for a packet goes on as another', () => {
  const { board, pen, sent } = scene();
  pen.begin('pen', true, { x: 0, y: 0 });
  for (let step = 1; step < 1.5 * STROKE_POINTS_MAX; step += 1) pen.move({ x: (step % 7) / 7, y: (step % 11) / 11 });
  pen.end();
  const whole = sent.flatMap(({ message }) => (message.kind === 'done' ? [message.points] : []));
  expect(whole).toHaveLength(2);
  expect(whole[1]?.slice(0, 2)).toEqual(whole[0]?.slice(-2));
  expect(board.strokes()).toHaveLength(2);
});

test('a pointer is told while it moves, now and then while it rests, and taken away', () => {
  const { pen, kinds, sent } = scene();
  pen.point({ x: 2, y: -1 });
  vi.advanceTimersByTime(40);
  expect(sent[0]?.message).toEqual({ kind: 'point', share: 'TR_1', x: INK_RANGE, y: 0 });
  vi.advanceTimersByTime(3000);
  expect(sent).toHaveLength(4);
  pen.point({ x: 0.5, y: 0.5 });
  vi.advanceTimersByTime(40);
  expect(sent).toHaveLength(5);
  pen.point(undefined);
  vi.advanceTimersByTime(5000);
  expect(kinds().slice(5)).toEqual(['away']);
});

test('the last stroke is taken back, also while it is drawn', () => {
  const { board, pen, kinds } = scene();
  pen.begin('box', true, { x: 0, y: 0 });
  pen.move({ x: 1, y: 1 });
  pen.undo();
  expect(kinds()).toEqual(['done', 'undo']);
  expect(board.strokes()).toEqual([]);
  pen.undo();
  expect(kinds()).toHaveLength(2);
});
