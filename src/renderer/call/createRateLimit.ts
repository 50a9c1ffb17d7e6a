/** So many at once, for each name, and as many again while a span passes. */
export interface Limit {
  count: number;
  spanMs: number;
}

/** How many names are remembered: whoever asked longest ago is forgotten first. */
const MAX_NAMES = 5000;

/** Tells whether someone may once more; what is refused does not count. */
export function createRateLimit({ count, spanMs }: Limit, now: () => number): { allows(name: string): boolean } {
  const left = new Map<string, { amount: number; at: number }>();
  return {
    allows(name) {
      const at = now();
      const before = left.get(name) ?? { amount: count, at };
      // A clock that was set back must not keep anyone silent until it has caught up.
      const passedMs = Math.max(0, at - before.at);
      const amount = Math.min(count, before.amount + (passedMs * count) / spanMs);
      const isAllowed = amount >= 1;
      left.delete(name);
      left.set(name, { amount: isAllowed ? amount - 1 : amount, at });
      const [oldest] = left.keys();
      if (left.size > MAX_NAMES && oldest !== undefined) left.delete(oldest);
      return isAllowed;
    },
  };
}
