interface RateLimitOptions {
  /** Sustained, each key. */
  perSecond: number;
  /** At once, after a pause. */
  burst: number;
  /** Milliseconds. */
  now: () => number;
}

/** Keys are people; more than ever were in one meeting would be an attack. */
const KEYS_MAX = 5000;

/** Lets each key do something now and then. Returns whether it may, now. */
export function createRateLimit({ perSecond, burst, now }: RateLimitOptions): (key: string) => boolean {
  const left = new Map<string, { amount: number; at: number }>();
  return (key) => {
    const at = now();
    const before = left.get(key) ?? { amount: burst, at };
    const amount = Math.min(burst, before.amount + ((at - before.at) / 1000) * perSecond);
    if (left.size >= KEYS_MAX && !left.has(key)) left.clear();
    left.set(key, { amount: amount < 1 ? amount : amount - 1, at });
    return amount >= 1;
  };
}
