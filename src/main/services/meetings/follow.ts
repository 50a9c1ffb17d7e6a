/** Something that is read again and again. */
export interface Followed<T> {
  /** Undefined ends the sequence. */
  read(): Promise<T | undefined>;
  subscribe(listener: () => void): () => void;
  /** Also read this often, for what other hosts change. Milliseconds. */
  everyMs: number;
  /** What of a value must be different to be told; all of it unless said. */
  newsOf?(value: T): unknown;
  /** After this value nothing more comes. */
  isLast?(value: T): boolean;
  signal?: AbortSignal;
}

/**
 * What is read, at once and whenever it is different. Ends with the signal, when the listener turns away, or where there
 * is nothing more to read.
 */
export function follow<T>({
  read,
  subscribe,
  everyMs,
  newsOf = (value) => value,
  isLast,
  signal,
}: Followed<T>): AsyncIterableIterator<T, void, undefined> {
  let isDue = true;
  let isOver = false;
  let last: string | undefined;
  let wake = (): void => {};
  const due = (): void => {
    isDue = true;
    wake();
  };
  const unsubscribe = subscribe(due);
  const timer = setInterval(due, everyMs);
  timer.unref();
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    unsubscribe();
    clearInterval(timer);
    signal?.removeEventListener('abort', end);
    wake();
  };
  signal?.addEventListener('abort', end);
  if (signal?.aborted) end();

  /** The next value that differs from the one before. */
  async function next(): Promise<IteratorResult<T, void>> {
    while (!isOver) {
      if (!isDue) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      isDue = false;
      const value = await read();
      if (isOver) break;
      if (value === undefined) {
        end();
        break;
      }
      const text = JSON.stringify(newsOf(value));
      if (text === last) continue;
      last = text;
      if (isLast?.(value)) end();
      return { done: false, value };
    }
    return { done: true, value: undefined };
  }

  return {
    async next() {
      try {
        return await next();
      } catch (error) {
        end();
        throw error;
      }
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
