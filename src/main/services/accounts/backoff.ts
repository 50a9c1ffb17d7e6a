import { Fault } from '../../../shared/domain/fault';
import type { Clock } from '../ports';

/** So many may be wrong before anybody has to wait. */
const FREE = 5;
const FIRST_WAIT_MS = 1000;
/** Not longer, because whoever guesses at someone's password makes them wait too. */
const LONGEST_WAIT_MS = 60_000;
const FORGET_MS = 15 * 60_000;
/** More than this are not remembered; the oldest is dropped. */
const CAPACITY = 10_000;

/** Makes guessing at one account slow from wherever it comes: after each wrong try the wait doubles. Bounded memory. */
export interface Backoff {
  /** Throws TOO_MANY_ATTEMPTS while one has to wait. */
  check(account: string): void;
  failed(account: string): void;
  forget(account: string): void;
}

export function createBackoff(now: Clock): Backoff {
  const failures = new Map<string, { count: number; last: number }>();
  const current = (account: string) => {
    const entry = failures.get(account);
    return entry && now() - entry.last < FORGET_MS ? entry : undefined;
  };
  return {
    check(account) {
      const { count, last } = current(account) ?? { count: 0, last: 0 };
      if (count < FREE) return;
      const wait = last + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (count - FREE)) - now();
      if (wait > 0) throw new Fault('TOO_MANY_ATTEMPTS', { retryAfter: Math.ceil(wait / 1000) });
    },
    failed(account) {
      const count = (current(account)?.count ?? 0) + 1;
      failures.delete(account);
      failures.set(account, { count, last: now() });
      const oldest = failures.keys().next().value;
      if (failures.size > CAPACITY && oldest !== undefined) failures.delete(oldest);
    },
    forget: (account) => {
      failures.delete(account);
    },
  };
}
