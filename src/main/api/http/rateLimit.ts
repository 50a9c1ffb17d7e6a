import { networkOf } from '../../services/networkOf';
import type { Clock } from '../../services/ports';

/** How often one address may ask without a key, as in OpenVidu Meet. */
const CALLS = 500;
const WINDOW_MS = 60_000;
/** More addresses than this are not remembered; the oldest is dropped. */
const CAPACITY = 20_000;

export interface RateLimit {
  /** Counts a call. `isOver`: it is one too many. */
  take(address: string): { isOver: boolean; headers: Record<string, string>; retryAfter: number };
}

/** Counts calls by address in whole windows. In the memory of one host: it slows a flood down, and nothing depends on it. */
export function createRateLimit(now: Clock = Date.now, calls = CALLS): RateLimit {
  const windows = new Map<string, { since: number; count: number }>();

  function windowOf(address: string) {
    const known = windows.get(address);
    if (known && now() - known.since < WINDOW_MS) return known;
    const fresh = { since: now(), count: 0 };
    windows.delete(address);
    windows.set(address, fresh);
    const [oldest] = windows.keys();
    if (windows.size > CAPACITY && oldest !== undefined) windows.delete(oldest);
    return fresh;
  }

  return {
    take(address) {
      const window = windowOf(networkOf(address));
      window.count += 1;
      const reset = Math.max(1, Math.ceil((window.since + WINDOW_MS - now()) / 1000));
      return {
        isOver: window.count > calls,
        retryAfter: reset,
        headers: {
          'ratelimit-policy': `${calls};w=${WINDOW_MS / 1000}`,
          'ratelimit-limit': String(calls),
          'ratelimit-remaining': String(Math.max(0, calls - window.count)),
          'ratelimit-reset': String(reset),
        },
      };
    },
  };
}
