import { useSyncExternalStore } from 'react';
import type { Readable } from '../call/readable';

type Simple = string | number | boolean | undefined;

/** A small part of a larger value, followed: redraws when the part changes, however often the whole does. */
export function useSelected<T, Part extends Simple>(readable: Readable<T>, select: (value: T) => Part): Part {
  return useSyncExternalStore(readable.subscribe, () => select(readable.get()));
}
