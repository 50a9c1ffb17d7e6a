/**
 * How long whoever has gone may take to come back as if nothing had been: as long as a full reconnection takes once the
 * network is there again. Milliseconds.
 */
export const RETURN_MS = 10_000;

/** Lets go of what stays away; what is back in time has not been away. */
export interface Patience {
  /** Who or what is waited for, and whether it is here now. What is waited for no longer is let go without a word. */
  see(awaited: Iterable<string>, isHere: (id: string) => boolean): void;
  /** Nothing is waited for, until the next look. */
  stop(): void;
}

export function createPatience(onGone: (id: string) => void, waitMs = RETURN_MS): Patience {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const end = (id: string) => {
    clearTimeout(timers.get(id));
    timers.delete(id);
  };
  return {
    see(awaited, isHere) {
      const away = new Set([...awaited].filter((id) => !isHere(id)));
      for (const id of timers.keys()) if (!away.has(id)) end(id);
      for (const id of away) {
        if (timers.has(id)) continue;
        const giveUp = () => {
          timers.delete(id);
          onGone(id);
        };
        timers.set(id, setTimeout(giveUp, waitMs));
      }
    },
    stop() {
      for (const id of timers.keys()) end(id);
    },
  };
}
