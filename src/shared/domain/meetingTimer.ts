/** A timer that everyone in a meeting sees. Dates in milliseconds since the epoch, spans in milliseconds. */
export interface MeetingTimer {
  durationMs: number;
  /** When it is over; absent while it is halted. */
  endDate?: number;
  /** What was left when it was halted. */
  leftMs?: number;
  /** Identity of who started it. Empty where that was done from outside the meeting. */
  startedBy: string;
}

export const TIMER_MAX_MS = 24 * 3_600_000;

/** What is left now, never below zero. */
export function timeLeft({ durationMs, endDate, leftMs }: Omit<MeetingTimer, 'startedBy'>, now: number): number {
  return Math.max(0, endDate === undefined ? (leftMs ?? durationMs) : endDate - now);
}

/** One that runs from now on. */
export function startTimer(durationMs: number, startedBy: string, now: number): MeetingTimer {
  return { durationMs, endDate: now + durationMs, startedBy };
}

/** What to do with a timer: halt it or let it go on, and give it more or less time. */
export interface TimerChange {
  isHalted?: boolean;
  addMs?: number;
}

/** The timer after a change. One that is over and is given time runs again. */
export function changeTimer(timer: MeetingTimer, { isHalted, addMs = 0 }: TimerChange, now: number): MeetingTimer {
  const wasHalted = timer.endDate === undefined;
  const halts = isHalted ?? wasHalted;
  if (halts === wasHalted && addMs === 0) return timer;
  const left = Math.min(TIMER_MAX_MS, Math.max(0, timeLeft(timer, now) + addMs));
  const durationMs = Math.min(TIMER_MAX_MS, Math.max(left, timer.durationMs + addMs));
  const { startedBy } = timer;
  return halts ? { durationMs, leftMs: left, startedBy } : { durationMs, endDate: now + left, startedBy };
}
