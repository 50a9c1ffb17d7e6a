import type { Log } from '../ports';

/** Work that is done again and again, never twice at once. */
export interface Pulse {
  /** Does it within this time, again where it is being done now. */
  wake(withinMs?: number): void;
  close(): Promise<void>;
}

interface Options {
  /** Gives the milliseconds until the next time. */
  work(): Promise<number>;
  /** Milliseconds until the next time after it failed. */
  retryMs: number;
  what: string;
  log: Log;
}

/** Runs the work at once and then for as long as it is not closed. */
export function createPulse({ work, retryMs, what, log }: Options): Pulse {
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> | undefined;
  /** When the timer fires, by the process's own clock. */
  let at = Number.POSITIVE_INFINITY;
  /** Asked for while it is being done. */
  let asked: number | undefined;
  let isClosed = false;

  function plan(delayMs: number): void {
    clearTimeout(timer);
    at = performance.now() + delayMs;
    timer = setTimeout(() => {
      current = run();
    }, delayMs);
    timer.unref();
  }

  async function run(): Promise<void> {
    asked = undefined;
    let delayMs = retryMs;
    try {
      delayMs = await work();
    } catch (error) {
      if (!isClosed) log.warn({ err: error, what }, 'Work that is done again and again has failed once');
    }
    current = undefined;
    if (!isClosed) plan(Math.min(delayMs, asked ?? delayMs));
  }

  plan(0);
  return {
    wake(withinMs = 0) {
      if (isClosed) return;
      if (current) asked = Math.min(asked ?? withinMs, withinMs);
      else if (at - performance.now() > withinMs) plan(withinMs);
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await current;
    },
  };
}
