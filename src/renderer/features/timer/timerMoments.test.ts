import { expect, it } from 'vitest';
import { changeTimer, startTimer } from '../../../shared/domain/meetingTimer';
import { hasBegun, isShown, timerMoments } from './timerMoments';

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

it('has begun where none was before, or one that was over', () => {
  expect(hasBegun(timer, undefined, 0)).toBe(true);
  expect(hasBegun(timer, timer, MINUTE_MS)).toBe(false);
  expect(hasBegun(timer, timer, 6 * MINUTE_MS)).toBe(false);
  const next = startTimer(MINUTE_MS, 'ada', 7 * MINUTE_MS);
  expect(hasBegun(next, timer, 7 * MINUTE_MS + 100)).toBe(true);
  expect(hasBegun(next, next, 7 * MINUTE_MS + 200)).toBe(false);
});

it('has not begun where one that runs or is over was given more time, or goes on', () => {
  const more = { addMs: MINUTE_MS };
  expect(hasBegun(changeTimer(timer, more, MINUTE_MS), timer, MINUTE_MS)).toBe(false);
  expect(hasBegun(changeTimer(timer, more, 5.5 * MINUTE_MS), timer, 5.5 * MINUTE_MS)).toBe(false);
  const halted = changeTimer(timer, { isHalted: true }, MINUTE_MS);
  expect(hasBegun(changeTimer(halted, { isHalted: false }, 9 * MINUTE_MS), halted, 9 * MINUTE_MS)).toBe(false);
});
