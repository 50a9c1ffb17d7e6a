import { CriticalTimers, DefaultReconnectPolicy, type ReconnectPolicy } from 'livekit-client';

/**
 * livekit-client keeps trying this often by itself, about a minute in all; afterwards the call comes in anew. It adds up
 * to a second of chance. Whoever's network is back talks again within three seconds, so no wait is longer.
 */
const DELAYS_MS = [0, 300, 700, ...Array<number>(26).fill(1500)];

/** livekit-client's own patience, with waits that can be cut short. */
export interface CuttableReconnectPolicy extends ReconnectPolicy {
  /** Starts the next attempt now. Returns false where none is waiting. */
  cut(): boolean;
  dispose(): void;
}

type Claim = (delayMs: number, start: () => void) => (() => void) | undefined;

/** Policies whose next wait is about to begin; livekit-client's timers are one per page, so this is too. */
const claims = new Set<Claim>();
let installed = false;

/**
 * livekit-client computes the delay by the policy and in the same breath hands it to `CriticalTimers`, which are meant
 * to be replaced: so the timer that carries exactly that delay is the wait.
 */
function installTimers(): void {
  if (installed) return;
  installed = true;
  const original = CriticalTimers.setTimeout;
  CriticalTimers.setTimeout = (handler, delay, ...rest) => {
    if (typeof handler !== 'function' || delay === undefined) return original(handler, delay, ...rest);
    const run = handler as () => void;
    for (const claim of claims) {
      const wrapped = claim(delay, run);
      if (wrapped) return original(wrapped, delay);
    }
    return original(handler, delay, ...rest);
  };
}

/** `onWait` hears how long the next wait is, in milliseconds, and undefined when the attempt starts. */
export function createReconnectPolicy(onWait: (delayMs: number | undefined) => void): CuttableReconnectPolicy {
  installTimers();
  const inner = new DefaultReconnectPolicy(DELAYS_MS);
  let expected: number | undefined;
  let waiting: (() => void) | undefined;
  const claim: Claim = (delayMs, start) => {
    if (delayMs !== expected) return undefined;
    expected = undefined;
    let started = false;
    const once = () => {
      // The timer of an attempt that was started early still fires.
      if (started) return;
      started = true;
      if (waiting === once) waiting = undefined;
      onWait(undefined);
      start();
    };
    waiting = once;
    onWait(delayMs);
    return once;
  };
  claims.add(claim);
  return {
    nextRetryDelayInMs(context) {
      const delay = inner.nextRetryDelayInMs(context);
      // A fraction of a millisecond makes the delay unmistakable among other timers.
      expected = delay === null ? undefined : delay + Math.random();
      return expected ?? null;
    },
    cut() {
      const start = waiting;
      start?.();
      return start !== undefined;
    },
    dispose() {
      claims.delete(claim);
    },
  };
}
