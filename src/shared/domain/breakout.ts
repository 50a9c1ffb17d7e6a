/** How people get to their breakout room. */
export const BREAKOUT_MODES = ['assigned', 'choice'] as const;
export type BreakoutMode = (typeof BREAKOUT_MODES)[number];

/** One of the smaller rooms of a meeting. */
export interface Breakout {
  breakoutId: string;
  name: string;
}

/** The smaller rooms that a meeting has been divided into. Dates in milliseconds since the epoch. */
export interface BreakoutSession {
  sessionId: string;
  roomId: string;
  meetingId: string;
  mode: BreakoutMode;
  breakouts: Breakout[];
  /** Breakout id by identity: who was put, or went, where. */
  seats: Record<string, string>;
  startDate: number;
  /** When everyone is called back; absent: when a moderator does. */
  endDate?: number;
  /** Absent while it runs. */
  closedDate?: number;
}

export const BREAKOUTS_MAX = 50;
export const BREAKOUT_NAME_MAX = 50;

/** Whether people can be in these rooms now. */
export function isOpen({ endDate, closedDate }: Pick<BreakoutSession, 'endDate' | 'closedDate'>, now: number): boolean {
  return closedDate === undefined && (endDate === undefined || endDate > now);
}

/** Puts people into rooms of sizes that differ by one at most. `order` is theirs, already shuffled. */
export function spread(order: readonly string[], breakouts: readonly Breakout[]): Record<string, string> {
  const entries = order.flatMap((identity, index) => {
    const breakout = breakouts[index % breakouts.length];
    return breakout ? [[identity, breakout.breakoutId] as const] : [];
  });
  return Object.fromEntries(entries);
}
