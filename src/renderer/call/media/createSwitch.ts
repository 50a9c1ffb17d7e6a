/** Something that takes a while to switch and may be asked again meanwhile: the last wish wins, none overtakes another. */
export interface Switch {
  set(on: boolean): Promise<void>;
  /** What it is being switched to, or is. */
  wanted(): boolean;
}

/** `apply` brings it to the state; where it throws, the wish is off, and whoever still had that wish is told why. */
export function createSwitch(
  initial: boolean,
  apply: (on: boolean) => Promise<void>,
  onChange: (pending: boolean, error?: unknown) => void,
): Switch {
  let wish = initial;
  let actual = initial;
  let running: Promise<void> | undefined;

  const run = async () => {
    onChange(true);
    let failure: unknown;
    while (actual !== wish) {
      const target = wish;
      try {
        await apply(target);
        actual = target;
        failure = undefined;
      } catch (error) {
        actual = false;
        // Whoever has changed their mind meanwhile need not know, and has what they want now.
        failure = wish === target ? error : undefined;
        if (wish === target) wish = false;
      }
    }
    running = undefined;
    onChange(false, failure);
  };

  return {
    set(on) {
      wish = on;
      if (actual === on && !running) return Promise.resolve();
      running ??= run();
      return running;
    },
    wanted: () => wish,
  };
}
