/** Above this a camera of 30 frames a second is no longer followed, and the page hardly answers. */
const SLOW_MS = 45;
/** Below this it is well again; the gap keeps the message from flickering. */
const WELL_MS = 33;
/** The first frames carry the start-up. */
const WARM_UP_FRAMES = 3;
/** The average is told whenever frames have taken this long together. */
const TELL_EVERY_MS = 600;
/** Weight of the newest frame in the average. */
const SMOOTHING = 0.1;

export interface Pace {
  frame(durationMs: number): void;
  reset(): void;
}

/** Watches how long frames take and tells when the machine does not keep up. */
export function createPace(tell: (pace: { frameMs: number; slow: boolean }) => void): Pace {
  let frames = 0;
  let averageMs = 0;
  let untoldMs = 0;
  let slow = false;
  return {
    reset() {
      frames = 0;
      untoldMs = 0;
      slow = false;
    },
    frame(durationMs) {
      frames += 1;
      if (frames <= WARM_UP_FRAMES) {
        averageMs = durationMs;
        return;
      }
      averageMs += (durationMs - averageMs) * SMOOTHING;
      untoldMs += durationMs;
      if (untoldMs < TELL_EVERY_MS) return;
      untoldMs = 0;
      slow = slow ? averageMs > WELL_MS : averageMs > SLOW_MS;
      tell({ frameMs: Math.round(averageMs), slow });
    },
  };
}
