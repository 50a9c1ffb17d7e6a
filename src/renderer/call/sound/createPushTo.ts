/** What the key does while it is held. */
export type PushMode = 'talk' | 'mute';

/** The end of a word comes after the finger. */
const TAIL_MS = 200;

interface PushToParts {
  /** Whether the microphone is on, or on its way there. */
  isOn(): boolean;
  set(on: boolean): void;
}

/** Turns the microphone on or off for as long as a key is held. */
export interface PushTo {
  press(mode: PushMode): void;
  release(): void;
  dispose(): void;
}

export function createPushTo({ isOn, set }: PushToParts): PushTo {
  /** What holding has changed the microphone to; undefined where it changed nothing. */
  let changedTo: boolean | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const revert = () => {
    clearTimeout(timer);
    timer = undefined;
    // Whoever switched by other means while holding wants it so.
    if (changedTo !== undefined && isOn() === changedTo) set(!changedTo);
    changedTo = undefined;
  };
  return {
    press(mode) {
      if (timer !== undefined) {
        // Pressed again within a word: it goes on.
        clearTimeout(timer);
        timer = undefined;
        return;
      }
      const wanted = mode === 'talk';
      if (isOn() === wanted) return;
      changedTo = wanted;
      set(wanted);
    },
    release() {
      if (changedTo === undefined) return;
      if (changedTo) timer = setTimeout(revert, TAIL_MS);
      else revert();
    },
    dispose: revert,
  };
}
