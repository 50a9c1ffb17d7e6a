/** How long a stroke that fades is seen after it was done. */
export const SEEN_MS = 4000;
/** The end of that time, in which it goes. */
export const FADE_MS = 180;
/** A pointer of which no more is heard is gone. */
export const POINTER_MS = 2500;
/** A stroke that no longer grows and is never said to be done counts as done. */
export const STALE_MS = 5000;

/** When something was done, and whether it is there for good. */
export interface Fading {
  stays: boolean;
  /** Milliseconds since the epoch; undefined while it is being drawn. */
  endedAt: number | undefined;
}

/** From 1 down to 0, where it is no longer seen. */
export function opacityAt({ stays, endedAt }: Fading, now: number): number {
  if (stays || endedAt === undefined) return 1;
  return Math.min(1, Math.max(0, (endedAt + SEEN_MS - now) / FADE_MS));
}

/** How long until it looks different; 0: it changes now, undefined: never by itself. */
export function restMs({ stays, endedAt }: Fading, now: number): number | undefined {
  if (stays || endedAt === undefined) return undefined;
  return Math.max(0, endedAt + SEEN_MS - FADE_MS - now);
}
