import { Fault } from '../../shared/domain/fault';
import { networkOf } from './networkOf';
import type { Clock } from './ports';

const WINDOW_MS = 5 * 60_000;
const MAX_FAILURES = 20;
/** More addresses than this are not remembered; the oldest is dropped. */
const CAPACITY = 10_000;

/** Counts wrong keys and secrets by address, so that guessing gets slow. Bounded memory; correctness needs none of it. */
export interface Attempts {
  /** Throws TOO_MANY_ATTEMPTS while an address has failed too often. */
  check(address: string): void;
  failed(address: string): void;
  /** One that was counted as failed before it was tried was right after all. */
  takeBack(address: string): void;
}

export function createAttempts(now: Clock, maxFailures = MAX_FAILURES): Attempts {
  const failures = new Map<string, { count: number; since: number }>();

  function current(address: string) {
    const entry = failures.get(networkOf(address));
    return entry && now() - entry.since < WINDOW_MS ? entry : undefined;
  }

  return {
    check(address) {
      const entry = current(address);
      if (!entry || entry.count < maxFailures) return;
      throw new Fault('TOO_MANY_ATTEMPTS', { retryAfter: Math.ceil((entry.since + WINDOW_MS - now()) / 1000) });
    },
    failed(address) {
      const entry = current(address) ?? { count: 0, since: now() };
      const key = networkOf(address);
      failures.delete(key);
      failures.set(key, { ...entry, count: entry.count + 1 });
      const oldest = failures.keys().next().value;
      if (failures.size > CAPACITY && oldest !== undefined) failures.delete(oldest);
    },
    takeBack(address) {
      const entry = current(address);
      if (entry) entry.count -= 1;
    },
  };
}
