import { type ReactNode, Suspense, useSyncExternalStore } from 'react';
import { fetchedSoFar } from './fetched';

/**
 * Around what is `fetched`: shows the stand-in until it is there, and then what has come at once. React alone would leave
 * the stand-in on screen for three tenths of a second.
 */
export function Pending({ children, fallback = null }: { children: ReactNode; fallback?: ReactNode }) {
  useSyncExternalStore(fetchedSoFar.subscribe, fetchedSoFar.get);
  return <Suspense fallback={fallback}>{children}</Suspense>;
}
