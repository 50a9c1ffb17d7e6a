/** So many in any span of this length, for each name. */
export interface Limit {
  count: number;
  spanMs: number;
}

/** How many names are remembered: whoever sent longest ago is forgotten first. */
const MAX_NAMES = 1000;

/** Tells whether someone may once more; what is refused does not count. */
export function createRateLimit({ count, spanMs }: Limit, now: () => number): { allows(name: string): boolean } {
  const times = new Map<string, number[]>();
  return {
    allows(name) {
      const at = now();
      const recent = (times.get(name) ?? []).filter((time) => time > at - spanMs);
      const isAllowed = recent.length < count;
      if (isAllowed) recent.push(at);
      times.delete(name);
      times.set(name, recent);
      const [oldest] = times.keys();
      if (times.size > MAX_NAMES && oldest !== undefined) times.delete(oldest);
      return isAllowed;
    },
  };
}
