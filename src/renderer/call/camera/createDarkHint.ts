import { createReadable, type Readable } from '../readable';
import type { TrackState } from '../types';
import type { Picture } from './Picture';

/** A camera that was just opened finds its exposure first. */
export const FIRST_LOOK_MS = 3000;
/** A hand before the camera is no darkness: what looks dark must do so again after this time. */
export const SECOND_LOOK_MS = 4000;
/** Between two looks while all is well: evening comes slowly. */
export const NEXT_LOOK_MS = 30_000;

/** Says once that our picture is dark. */
export interface DarkHint {
  /** To be said now. Measured only while somebody follows it, and no longer once it was said. */
  readonly isShown: Readable<boolean>;
  /** It was read; it does not come again. */
  dismiss(): void;
}

interface DarkHintParts {
  camera: Readable<TrackState>;
  picture: Pick<Picture, 'state' | 'looksDark'>;
}

export function createDarkHint({ camera, picture }: DarkHintParts): DarkHint {
  /** It was said, or the person knows what can be done. */
  let isOver = false;

  const isPlain = () => camera.get().enabled && !picture.state.get().settings.lowLight;
  const isShown = createReadable(false, (set) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isWaiting = false;
    let isFollowed = true;
    const stop = () => {
      clearTimeout(timer);
      isWaiting = false;
    };
    const wait = (ms: number, wasDark: boolean) => {
      isWaiting = true;
      timer = setTimeout(() => void look(wasDark), ms);
    };
    const look = async (wasDark: boolean) => {
      const looked = timer;
      const isDark = (await picture.looksDark()) === true;
      // Meanwhile the camera went off, or nobody asks any more.
      if (!isFollowed || !isWaiting || timer !== looked) return;
      if (!isDark || !wasDark) return wait(isDark ? SECOND_LOOK_MS : NEXT_LOOK_MS, isDark);
      isOver = true;
      stop();
      set(true);
    };
    const follow = () => {
      if (picture.state.get().settings.lowLight) isOver = true;
      if (!isPlain()) set(false);
      if (isOver || !isPlain() || !picture.state.get().can.lowLight) stop();
      else if (!isWaiting) wait(FIRST_LOOK_MS, false);
    };
    const stops = [camera.subscribe(follow), picture.state.subscribe(follow)];
    follow();
    return () => {
      isFollowed = false;
      stop();
      for (const end of stops) end();
    };
  });
  return { isShown, dismiss: () => isShown.set(false) };
}
