/** A value that can be read now and followed from now on. Listeners are told that it changed, not to what. */
export interface Readable<T> {
  get(): T;
  /** Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void;
}

export interface Writable<T> extends Readable<T> {
  /** Silent where the new value is the old one by `Object.is`. */
  set(value: T): void;
}

/** Runs while at least one listener is there; what it returns is called after the last one has gone. */
export type WhileRead<T> = (set: (value: T) => void) => () => void;

/**
 * Creates a readable that holds its value. With `whileRead`, something costly (a meter, a poll) runs only as long as
 * somebody looks.
 */
export function createReadable<T>(initial: T, whileRead?: WhileRead<T>): Writable<T> {
  let value = initial;
  let stop: (() => void) | undefined;
  const listeners = new Set<() => void>();
  const set = (next: T) => {
    if (Object.is(next, value)) return;
    value = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => value,
    set,
    subscribe(listener) {
      // A wrapper of its own, so that one function subscribed twice is two subscriptions.
      const entry = () => listener();
      listeners.add(entry);
      if (listeners.size === 1) stop = whileRead?.(set);
      return () => {
        if (!listeners.delete(entry) || listeners.size > 0) return;
        stop?.();
        stop = undefined;
      };
    },
  };
}

/** The old list where the new one has the same entries, so that followers of lists hear of real changes only. */
export function keepIfEqual<T>(previous: readonly T[], next: readonly T[]): readonly T[] {
  return previous.length === next.length && previous.every((entry, index) => Object.is(entry, next[index]))
    ? previous
    : next;
}
