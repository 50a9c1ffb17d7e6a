import { useCallback, useSyncExternalStore } from 'react';

const SECOND_MS = 1000;

/**
 * Whole seconds until then (milliseconds since the epoch), never below 0, kept current; undefined where there is no such
 * time. `offsetMs`: what the clock that names the time is ahead of ours.
 */
export function useCountdown(until: number | undefined, offsetMs = 0): number | undefined {
  const end = until === undefined ? undefined : until - offsetMs;
  const subscribe = useCallback(
    (onTick: () => void) => {
      let timeout: ReturnType<typeof setTimeout> | undefined;
      // From one full second to the next by the clock: no tick is added to another, so nothing adds up.
      const waitForTick = () => {
        const left = end === undefined ? 0 : end - Date.now();
        if (left <= 0) return;
        timeout = setTimeout(
          () => {
            onTick();
            waitForTick();
          },
          left % SECOND_MS || SECOND_MS,
        );
      };
      waitForTick();
      return () => clearTimeout(timeout);
    },
    [end],
  );
  return useSyncExternalStore(subscribe, () =>
    end === undefined ? undefined : Math.max(0, Math.ceil((end - Date.now()) / SECOND_MS)),
  );
}
