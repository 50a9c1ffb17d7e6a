import { useEffect, useState } from 'react';
import { formatElapsed } from './formatElapsed';

const SECOND_MS = 1000;

/** Time since `startedAt` (milliseconds since the epoch) as a clock reads it, kept current. */
export function useElapsed(startedAt: number): string {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return formatElapsed(now - startedAt);
}
