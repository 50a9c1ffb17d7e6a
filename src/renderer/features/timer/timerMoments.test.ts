import { expect, it } from 'vitest';
import { changeTimer, startTimer } from '../../../shared/domain/meetingTimer';
import { isShown, timerMoments } from './timerMoments';

const MINUTE_MS = 60_000;
const timer = startTimer(5 * MINUTE_MS, 'ada', 0);

it('comes to its last minute, its end, and goes a minute later', () => {
  expect(timerMoments(timer, MINUTE_MS)).toEqual([
    { kind: 'minuteLeft', inMs: 3 * MINUTE_MS },
    { kind: 'end', inMs: 4 * MINUTE_MS },
    { kind: 'gone', inMs: 5 * MINUTE_MS },
  ]);
  expect(timerMoments(timer, 4 * MINUTE_MS).map(({ kind }) => kind)).toEqual(['end', 'gone']);
  expect(timerMoments(timer, 5 * MINUTE_MS).map(({ kind }) => kind)).toEqual(['gone']);
  expect(timerMoments(timer, 6 * MINUTE_MS)).toEqual([]);
});

it('warns of nothing where the whole is hardly longer', () => {
  const short = startTimer(90_000, 'ada', 0);
  expect(timerMoments(short, 0).map(({ kind }) => kind)).toEqual(['end', 'gone']);
});

it('comes to nothing while it is halted, and stays to be seen', () => {
  const halted = changeTimer(timer, { isHalted: true }, MINUTE_MS);
  expect(timerMoments(halted, MINUTE_MS)).toEqual([]);
  expect(isShown(halted, 100 * MINUTE_MS)).toBe(true);
  expect(isShown(timer, 5.5 * MINUTE_MS)).toBe(true);
  expect(isShown(timer, 6 * MINUTE_MS)).toBe(false);
  expect(isShown(undefined, 0)).toBe(false);
});
