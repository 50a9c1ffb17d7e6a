import { useEffect, useEffectEvent, useState } from 'react';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** A stream that dies at once is not heard of: most come back with the first retry. */
const PATIENCE_FAILURES = 2;

interface WatchOptions<T> {
  /** Opens the stream; called again after each loss. Undefined watches nothing. */
  open: ((signal: AbortSignal) => Promise<AsyncIterable<T>>) | undefined;
  onValue: (value: T) => void;
}

export interface WatchState {
  /** The stream is lost for so long that what is shown may be out of date. */
  lost: boolean;
  /** Why, as it was thrown. */
  error: unknown;
}

const WELL: WatchState = { lost: false, error: undefined };

/** Follows a stream for as long as the component is there, and opens it again whenever it is lost. `open` must be stable. */
export function useWatch<T>({ open, onValue }: WatchOptions<T>): WatchState {
  const [state, setState] = useState<WatchState>(WELL);
  const deliver = useEffectEvent(onValue);

  useEffect(() => {
    if (!open) return undefined;
    const ending = new AbortController();
    const { signal } = ending;

    const follow = async () => {
      let failures = 0;
      while (!signal.aborted) {
        let error: unknown;
        try {
          for await (const value of await open(signal)) {
            if (signal.aborted) return;
            failures = 0;
            setState(WELL);
            deliver(value);
          }
        } catch (thrown) {
          error = thrown;
        }
        if (signal.aborted) return;
        failures += 1;
        if (failures >= PATIENCE_FAILURES) setState({ lost: true, error });
        await pause(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1)), signal);
      }
    };
    void follow();
    return () => {
      ending.abort();
      // What became of this stream says nothing of the next.
      setState(WELL);
    };
  }, [open]);

  return state;
}

/** Waits; less when the network comes back or the page is looked at again, which is when a retry is most likely to help. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      window.removeEventListener('online', over);
      window.removeEventListener('focus', over);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    window.addEventListener('online', over);
    window.addEventListener('focus', over);
    signal.addEventListener('abort', over);
  });
}
