/** A choice that getDisplayMedia does not follow at once belongs to a share that never came. */
const CHOICE_LIFETIME_MS = 10_000;

export interface Choice {
  id: string;
  systemAudio: boolean;
}

/** Keeps what a page chose until its next getDisplayMedia, and for nobody else. */
export interface CaptureChoice {
  put(frame: string, choice: Choice): void;
  /** The choice of this frame, once. */
  take(frame: string): Choice | undefined;
}

export function createCaptureChoice(now: () => number): CaptureChoice {
  let kept: { frame: string; choice: Choice; at: number } | undefined;
  return {
    put(frame, choice) {
      kept = { frame, choice, at: now() };
    },
    take(frame) {
      const taken = kept;
      kept = undefined;
      if (!taken || taken.frame !== frame || now() - taken.at > CHOICE_LIFETIME_MS) return undefined;
      return taken.choice;
    },
  };
}
