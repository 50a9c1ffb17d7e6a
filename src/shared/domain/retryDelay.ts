/** The first retry comes after about this long; each further one after twice as long as the one before. */
const FIRST_RETRY_MS = 300;
/** The longest pause between two tries. */
export const LONGEST_RETRY_MS = 3_600_000;
/** A delivery is tried for this long before it is given up. */
export const GIVE_UP_AFTER_MS = 24 * 3_600_000;
/** A delivery that has waited a day behind others is still tried this often. */
export const LEAST_ATTEMPTS = 5;
/** About a day of tries, however long this host was down meanwhile. */
const MOST_ATTEMPTS = 37;
/** Retries are spread by a fifth to either side, so that what failed together does not come back together. */
const SPREAD = 0.2;

/**
 * How long to wait after the `attempts`th try has failed, in milliseconds; undefined: give up. `age` is how long ago the
 * event happened, `random` from 0 to 1.
 */
export function retryDelay(attempts: number, age: number, random: number): number | undefined {
  if (attempts >= MOST_ATTEMPTS || (attempts >= LEAST_ATTEMPTS && age > GIVE_UP_AFTER_MS)) return undefined;
  const pause = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempts - 1));
  return Math.round(pause * (1 - SPREAD + 2 * SPREAD * random));
}
