/** A hidden page draws no frames, but still has to know who is there. */
const HIDDEN_FRAME_MS = 250;

/** Runs work at most once per drawn frame, however often it is asked for. */
export interface Frame {
  request(): void;
  /** Does the work now, if some is due. */
  flush(): void;
  cancel(): void;
}

export function createFrame(run: () => void): Frame {
  let drawn: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    if (drawn !== undefined) cancelAnimationFrame(drawn);
    clearTimeout(timer);
    drawn = timer = undefined;
  };
  const now = () => {
    cancel();
    run();
  };
  return {
    cancel,
    flush() {
      if (timer !== undefined) now();
    },
    request() {
      if (timer !== undefined) return;
      drawn = requestAnimationFrame(now);
      timer = setTimeout(now, HIDDEN_FRAME_MS);
    },
  };
}
