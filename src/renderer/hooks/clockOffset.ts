/** A clock that has been set moves at once by more than any message takes. Milliseconds. */
const STEP_MS = 5000;

/**
 * What to add to our clock for the host's, in milliseconds. Each message says a little too little, by the time it took:
 * the one that says most was the fastest.
 */
export function betterOffset(known: number | undefined, hostDate: number, now: number): number {
  const said = hostDate - now;
  return known === undefined || said > known || said < known - STEP_MS ? said : known;
}
