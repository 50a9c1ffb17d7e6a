import { describe, expect, it } from 'vitest';
import { changeTimer, startTimer, TIMER_MAX_MS, timeLeft } from './meetingTimer';

const MINUTE = 60_000;
const START = 1_000_000;
const running = startTimer(5 * MINUTE, 'ada', START);

describe('a timer', () => {
  it('runs from its start to its end and not below', () => {
    expect(timeLeft(running, START)).toBe(5 * MINUTE);
    expect(timeLeft(running, START + MINUTE)).toBe(4 * MINUTE);
    expect(timeLeft(running, START + 6 * MINUTE)).toBe(0);
  });

  it('keeps what is left while it is halted, and goes on from there', () => {
    const halted = changeTimer(running, { isHalted: true }, START + MINUTE);
    expect(halted).toEqual({ durationMs: 5 * MINUTE, leftMs: 4 * MINUTE, startedBy: 'ada' });
    expect(timeLeft(halted, START + 60 * MINUTE)).toBe(4 * MINUTE);
    const resumed = changeTimer(halted, { isHalted: false }, START + 60 * MINUTE);
    expect(resumed.endDate).toBe(START + 64 * MINUTE);
  });

  it('is left as it is by what changes nothing', () => {
    expect(changeTimer(running, {}, START + MINUTE)).toBe(running);
    expect(changeTimer(running, { isHalted: false }, START + 9 * MINUTE)).toBe(running);
  });

  it('takes and gives time, halted or not', () => {
    const longer = changeTimer(running, { addMs: MINUTE }, START + MINUTE);
    expect(longer).toEqual({ durationMs: 6 * MINUTE, endDate: START + 6 * MINUTE, startedBy: 'ada' });
    const halted = changeTimer(running, { isHalted: true, addMs: -10 * MINUTE }, START);
    expect(halted).toEqual({ durationMs: 0, leftMs: 0, startedBy: 'ada' });
    expect(changeTimer(halted, { addMs: MINUTE }, START).leftMs).toBe(MINUTE);
  });

  it('runs again when it is given time after its end', () => {
    const again = changeTimer(running, { addMs: MINUTE }, START + 10 * MINUTE);
    expect(timeLeft(again, START + 10 * MINUTE)).toBe(MINUTE);
  });

  it('never has more than a day', () => {
    const most = changeTimer(running, { addMs: TIMER_MAX_MS }, START);
    expect(timeLeft(most, START)).toBe(TIMER_MAX_MS);
    expect(most.durationMs).toBe(TIMER_MAX_MS);
  });
});
