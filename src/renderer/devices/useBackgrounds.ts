import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  OWN_BACKGROUND,
  ownBackgroundUrl,
  saveOwnBackground,
  type UploadProblem,
} from '../call/background/backgroundImages';
import type { BackgroundEffect } from '../call/background/types';
import { type BackgroundPreference, usePreferences } from '../store/preferences';
import { effectOf } from './effectOf';

/** What a background chooser shows and does. */
export interface Backgrounds {
  chosen: BackgroundPreference;
  choose(preference: BackgroundPreference): void;
  /** Where this person's own image can be seen, once there is one. */
  ownUrl: string | undefined;
  upload(file: File): void;
  uploadProblem: UploadProblem | undefined;
}

/**
 * Remembers the background and puts it to work through `apply`. `startsWith` stands until the person chooses. The same object
 * while nothing changed. Tests keep images in a place of their own.
 */
export function useBackgrounds(
  apply: (effect: BackgroundEffect) => void,
  startsWith?: BackgroundPreference,
  save: typeof saveOwnBackground = saveOwnBackground,
): Backgrounds {
  const { background: remembered, setPreferences } = usePreferences();
  const [wish, setWish] = useState(startsWith);
  const [uploadProblem, setUploadProblem] = useState<UploadProblem>();
  const { ownUrl, readAgain } = useOwnImage();

  /** Counts what was chosen: an own image takes a while to be kept and read, and something else may be chosen meanwhile. */
  const latest = useRef(0);
  const choose = useCallback(
    (preference: BackgroundPreference) => {
      setWish(undefined);
      setPreferences({ background: preference });
      setUploadProblem(undefined);
      const mine = ++latest.current;
      void effectOf(preference).then((effect) => latest.current === mine && apply(effect));
    },
    [apply, setPreferences],
  );
  /** One after the other, so that the last image is the one that stays. */
  const kept = useRef<Promise<unknown>>(Promise.resolve());
  const upload = useCallback(
    (file: File) => {
      const mine = ++latest.current;
      const keeping = kept.current
        .then(() => save(file))
        .catch((error: unknown): UploadProblem => {
          console.warn('The image could not be kept', error);
          return 'too-large';
        });
      kept.current = keeping;
      void keeping.then((problem) => {
        if (!problem) readAgain();
        if (latest.current !== mine) return;
        setUploadProblem(problem);
        if (!problem) choose({ kind: 'image', id: OWN_BACKGROUND });
      });
    },
    [choose, readAgain, save],
  );
  const chosen = wish ?? remembered;
  return useMemo(
    () => ({ chosen, choose, ownUrl, upload, uploadProblem }),
    [chosen, choose, ownUrl, upload, uploadProblem],
  );
}

/** The address of the own image, made anew after each upload and given back when it is shown no more. */
function useOwnImage(): { ownUrl: string | undefined; readAgain: () => void } {
  const [ownUrl, setOwnUrl] = useState<string>();
  const readAgain = useCallback(() => {
    ownBackgroundUrl().then(setOwnUrl, (error: unknown) =>
      console.warn('The own background image could not be read', error),
    );
  }, []);
  useEffect(readAgain, [readAgain]);
  useEffect(() => {
    if (!ownUrl) return undefined;
    return () => URL.revokeObjectURL(ownUrl);
  }, [ownUrl]);
  return { ownUrl, readAgain };
}
