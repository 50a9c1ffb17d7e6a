/** The last moment that a calendar knows, in milliseconds since the epoch; to name a later one is an error. */
const LATEST = 8.64e15;

/** A moment from someone else as it may be shown: one that no calendar knows is taken to be `now`. */
export function cleanMoment(at: number, now: number): number {
  return Math.abs(at) <= LATEST ? at : now;
}
