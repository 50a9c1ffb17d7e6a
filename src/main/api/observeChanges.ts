/**
 * An endless sequence for one listener: `read` at once, then again after each change. Changes that come faster than they
 * are taken count as one. Ends with the signal, or when the listener turns away.
 */
export function observeChanges<T>(
  subscribe: (listener: () => void) => () => void,
  read: () => T,
  signal: AbortSignal | undefined,
): AsyncIterableIterator<T, void> {
  let isDue = true;
  let isOver = false;
  let wake = (): void => {};
  const unsubscribe = subscribe(() => {
    isDue = true;
    wake();
  });
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    unsubscribe();
    signal?.removeEventListener('abort', end);
    wake();
  };
  signal?.addEventListener('abort', end);
  if (signal?.aborted) end();

  return {
    async next() {
      while (!isDue && !isOver) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (isOver) return { done: true, value: undefined };
      isDue = false;
      return { done: false, value: read() };
    },
    async return() {
      end();
      return { done: true, value: undefined };
    },
    async throw(error) {
      end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
