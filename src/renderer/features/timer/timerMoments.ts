import { type MeetingTimer, timeLeft } from '../../../shared/domain/meetingTimer';

const MINUTE_MS = 60_000;
/** Nobody is warned of the last minute of a timer that is hardly longer. */
const WARNED_FROM_MS = 2 * MINUTE_MS;
/** What is over is shown this long. */
const SHOWN_AFTER_MS = MINUTE_MS;

/** Something that a timer comes to, and in how many milliseconds. */
export interface TimerMoment {
  kind: 'minuteLeft' | 'end' | 'gone';
  inMs: number;
}

/** What a timer still comes to, the next first; nothing while it is halted. */
export function timerMoments(timer: MeetingTimer, now: number): TimerMoment[] {
  const { durationMs, endDate } = timer;
  if (endDate === undefined) return [];
  const left = timeLeft(timer, now);
  const moments: TimerMoment[] = [];
  if (durationMs >= WARNED_FROM_MS && left > MINUTE_MS) moments.push({ kind: 'minuteLeft', inMs: left - MINUTE_MS });
  if (left > 0) moments.push({ kind: 'end', inMs: left });
  const gone = endDate + SHOWN_AFTER_MS - now;
  if (gone > 0) moments.push({ kind: 'gone', inMs: gone });
  return moments;
}

/** What is told of a timer's beginning takes no longer to come. */
const FRESH_MS = 5000;

/**
 * Whether this timer has just begun, where one knew the other before. One that is over stays known: what follows it has all
 * of its time left, and one that was given more has not. `now` by the host's clock.
 */
export function hasBegun(timer: MeetingTimer, before: MeetingTimer | undefined, now: number): boolean {
  if (!before) return true;
  const isAnother = timer.endDate !== before.endDate && timeLeft(timer, now) > timer.durationMs - FRESH_MS;
  return isAnother && timeLeft(before, now) === 0;
}

/** Whether there is still something to see of it. */
export function isShown(timer: MeetingTimer | undefined, now: number): timer is MeetingTimer {
  return timer !== undefined && (timer.endDate === undefined || timer.endDate + SHOWN_AFTER_MS > now);
}
