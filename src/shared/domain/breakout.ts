import type { Place } from './place';

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
/** What people are given to say goodbye when they are called back, in milliseconds. */
export const CALL_BACK_MS = 10_000;

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

/** The LiveKit room of a breakout room: a side room (see `sideRoom`), by the ids of its meeting's room and its own. */
export function breakoutRoomName(roomId: string, breakoutId: string): string {
  return `${roomId}~${breakoutId}`;
}

/** The reverse; undefined for other names. */
export function parseBreakoutRoomName(name: string): { roomId: string; breakoutId: string } | undefined {
  const [roomId, breakoutId, ...rest] = name.split('~');
  return roomId && breakoutId && rest.length === 0 ? { roomId, breakoutId } : undefined;
}

type Person = Pick<Place, 'identity' | 'device' | 'userId' | 'memberId' | 'creationDate'>;

/**
 * Whose seat someone has: their own, or where they have none the one they left behind when they came in anew, as after
 * loading the page again. `gone` are the places of those who are not inside.
 */
export function seatHolder(seats: Record<string, string>, who: Person, gone: readonly Person[]): string | undefined {
  if (seats[who.identity] !== undefined) return who.identity;
  const isSame = (other: Person) =>
    (['device', 'userId', 'memberId'] as const).some((by) => who[by] !== undefined && who[by] === other[by]);
  const before = gone.filter((other) => seats[other.identity] !== undefined && isSame(other));
  return before.sort((a, b) => b.creationDate - a.creationDate)[0]?.identity;
}
