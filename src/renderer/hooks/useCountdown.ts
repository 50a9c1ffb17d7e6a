import { useEffect, useState } from 'react';

const SECOND_MS = 1000;

/**
 * Whole seconds until then (milliseconds since the epoch), never below 0, kept current; undefined where there is no such
 * time. `offsetMs`: what the clock that names the time is ahead of ours.
 */
export function useCountdown(until: number | undefined, offsetMs = 0): number | undefined {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === undefined) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [until]);
  return until === undefined ? undefined : Math.max(0, Math.ceil((until - offsetMs - now) / SECOND_MS));
}
