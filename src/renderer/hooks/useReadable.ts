import { useSyncExternalStore } from 'react';
import type { Readable } from '../call/readable';

const NOTHING: Readable<undefined> = { get: () => undefined, subscribe: () => () => {} };

/** The value of a readable, followed; undefined where there is no readable. */
export function useReadable<T>(readable: Readable<T>): T;
export function useReadable<T>(readable: Readable<T> | undefined): T | undefined;
export function useReadable<T>(readable: Readable<T> | undefined): T | undefined {
  const source: Readable<T | undefined> = readable ?? NOTHING;
  return useSyncExternalStore(source.subscribe, source.get);
}
