import { Fault } from '../../../shared/domain/fault';
import type { Clock } from '../ports';

const WINDOW_MS = 60_000;
/** More callers than this are not remembered; the oldest is dropped. */
const CAPACITY = 10_000;

/** Counts a call. Throws TOO_MANY_ATTEMPTS where this caller has made too many within a minute. */
export type CallRate = (caller: string) => void;

/** Slows down who calls more than `limit` times a minute. Bounded memory; correctness needs none of it. */
export function createCallRate(now: Clock, limit: number): CallRate {
  const calls = new Map<string, { count: number; since: number }>();
  return (caller) => {
    const known = calls.get(caller);
    const entry = known && now() - known.since < WINDOW_MS ? known : { count: 0, since: now() };
    if (entry.count >= limit) {
      throw new Fault('TOO_MANY_ATTEMPTS', { retryAfter: Math.ceil((entry.since + WINDOW_MS - now()) / 1000) });
    }
    if (entry !== known) calls.delete(caller);
    calls.set(caller, { ...entry, count: entry.count + 1 });
    const oldest = calls.keys().next().value;
    if (calls.size > CAPACITY && oldest !== undefined) calls.delete(oldest);
  };
}
