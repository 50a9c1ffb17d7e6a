import { type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { Awaited, fetchedSoFar } from './fetched';

/**
 * Around what is `fetched`: shows the stand-in until it is there, and then what has come at once. React alone would leave
 * the stand-in on screen for three tenths of a second.
 */
export function Pending({ children, fallback = null }: { children: ReactNode; fallback?: ReactNode }) {
  useSyncExternalStore(fetchedSoFar.subscribe, fetchedSoFar.get);
  const [awaited] = useState(() => new Set<() => void>());
  const isNeeded = Boolean(children);
  useEffect(() => {
    if (!isNeeded) return undefined;
    return () => {
      // What fails after nobody waits for it any more is shown to nobody, and must not be at the next press.
      for (const renew of awaited) renew();
      awaited.clear();
    };
  }, [awaited, isNeeded]);
  return (
    <Suspense fallback={fallback}>
      <Awaited value={awaited}>{children}</Awaited>
    </Suspense>
  );
}
