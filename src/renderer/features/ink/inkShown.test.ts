import { expect, test } from 'vitest';
import type { Stroke } from '../../call/ink/createBoard';
import { createReadable } from '../../call/readable';
import { inkShown } from './inkShown';

const stroke = (by: string, endedAt?: number): Stroke => ({
  id: 'a',
  by,
  tool: 'pen',
  stays: true,
  points: [1, 1],
  endedAt,
});

function board(isInPicture: boolean, strokes: readonly Stroke[]) {
  const pointers = [
    { by: 'ada', x: 1, y: 1 },
    { by: 'bo', x: 1, y: 1 },
  ];
  return { isInPicture: createReadable(isInPicture), strokes: () => strokes, pointers: () => pointers };
}

test('everything is drawn that the picture does not show', () => {
  const all = [stroke('ada', 0), stroke('bo', 0)];
  expect(inkShown(board(false, all), 'ada', 9999)).toMatchObject({ strokes: all });
  expect(inkShown(board(false, all), 'ada', 9999).pointers).toHaveLength(2);
});

test('where the picture shows it, our own hand is seen at once and only until it comes back', () => {
  const [old, fresh, drawn] = [stroke('ada', 0), stroke('ada', 9500), stroke('ada')];
  const shown = inkShown(board(true, [old, fresh, drawn, stroke('bo')]), 'ada', 10_000);
  expect(shown.strokes).toEqual([fresh, drawn]);
  expect(shown.pointers).toEqual([{ by: 'ada', x: 1, y: 1 }]);
  expect(shown.restMs).toBe(300);
});
