import type { Readable } from '../readable';

/** Long enough for a pause between sentences, short enough to help before anybody asks "can you hear me?". */
const LISTEN_MS = 5000;

/**
 * Whether a microphone stays perfectly silent while we listen. LiveKit's own look takes a fifth of a second, in which a
 * noise gate or a pause is silence too.
 */
export function confirmSilence(level: Readable<number>, listenMs = LISTEN_MS): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (silent: boolean) => {
      clearTimeout(timer);
      unsubscribe();
      resolve(silent);
    };
    const unsubscribe = level.subscribe(() => {
      if (level.get() > 0) end(false);
    });
    const timer = setTimeout(() => end(true), listenMs);
  });
}
