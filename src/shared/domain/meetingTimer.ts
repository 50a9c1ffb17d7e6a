/** A timer that everyone in a meeting sees. Dates in milliseconds since the epoch, spans in milliseconds. */
export interface MeetingTimer {
  durationMs: number;
  /** When it is over; absent while it is halted. */
  endDate?: number;
  /** What was left when it was halted. */
  leftMs?: number;
  startedBy: string;
}

export const TIMER_MAX_MS = 24 * 3_600_000;

/** What is left now, never below zero. */
export function timeLeft({ durationMs, endDate, leftMs }: MeetingTimer, now: number): number {
  return Math.max(0, endDate === undefined ? (leftMs ?? durationMs) : endDate - now);
}
