import { withoutUndefined } from './withoutUndefined';

/** How many, how long and when. Absent: no limit. Dates in milliseconds since the epoch, spans in seconds. */
export interface RoomLimits {
  /** People in a meeting at once, 1 to 10,000. */
  maxParticipants?: number;
  /** Nobody joins before. */
  notBefore?: number;
  /** Nobody joins after. */
  expires?: number;
  /** Whoever is inside at `expires` is put out. */
  ejectAtExpiry: boolean;
  /** The room is deleted at `expires`, or when the last person has left after it. */
  deleteAtExpiry: boolean;
  /** A meeting ends this long after it began. */
  maxMeetingSeconds?: number;
  /** Each participant leaves this long after joining; coming back goes on counting within the same meeting. */
  maxStaySeconds?: number;
  /** A meeting ends when nobody has published anything for this long. */
  maxIdleSeconds?: number;
}

export const DEFAULT_LIMITS: RoomLimits = { ejectAtExpiry: false, deleteAtExpiry: false };
export const MAX_PARTICIPANTS = 10_000;
/** The longest span that can be asked for: a year, in seconds. */
export const MAX_SPAN_S = 366 * 24 * 3600;

/** A change of limits: absent or undefined stays as it is, null takes a limit away. */
export type RoomLimitsPatch = { [K in keyof RoomLimits]?: RoomLimits[K] | null };

/** The limits after a change. */
export function mergeLimits(base: RoomLimits, patch: RoomLimitsPatch): RoomLimits {
  const entries = Object.entries({ ...base, ...withoutUndefined(patch) });
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(entries.filter(([, value]) => value !== null)) };
}
