import type { Frame } from '../frame';

/** From one drawing to the next, in milliseconds. Nobody reads faster, and a flood of messages leaves time for all else. */
const PACE_MS = 100;

/** A frame that comes at once after a pause, and a few times a second while much is asked of it. */
export function createPacedFrame(run: () => void, makeFrame: (run: () => void) => Frame, now: () => number): Frame {
  let ranAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = makeFrame(() => {
    ranAt = now();
    run();
  });
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    request() {
      if (timer !== undefined) return;
      const passedMs = now() - ranAt;
      // A clock that was set back must not hold anything up.
      if (passedMs < 0 || passedMs >= PACE_MS) return frame.request();
      timer = setTimeout(() => {
        stop();
        frame.request();
      }, PACE_MS - passedMs);
    },
    flush() {
      if (timer !== undefined) frame.request();
      stop();
      frame.flush();
    },
    cancel() {
      stop();
      frame.cancel();
    },
  };
}
