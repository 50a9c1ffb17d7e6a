/** Counts the time in which the page could do nothing else, where the browser tells. */
export interface Blocked {
  /** Milliseconds since the last question. */
  take(): number;
  dispose(): void;
}

export function countBlocked(): Blocked {
  let total = 0;
  if (!PerformanceObserver.supportedEntryTypes?.includes('longtask')) return { take: () => 0, dispose: () => {} };
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) total += duration;
  });
  observer.observe({ type: 'longtask' });
  return {
    take() {
      const taken = total;
      total = 0;
      return taken;
    },
    dispose: () => observer.disconnect(),
  };
}
