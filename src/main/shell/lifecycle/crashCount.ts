const WINDOW_MS = 60_000;
const MAX_IN_WINDOW = 3;

/** Counts crashes; `isTooMany` adds one and says whether they follow one another too closely. */
export function createCrashCount(now: () => number): { isTooMany(): boolean } {
  let recent: number[] = [];
  return {
    isTooMany() {
      const time = now();
      recent = [...recent.filter((at) => time - at < WINDOW_MS), time];
      return recent.length > MAX_IN_WINDOW;
    },
  };
}
