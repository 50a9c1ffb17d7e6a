import type { LocalVideoTrack } from 'livekit-client';
import type { PictureAdjuster } from '../camera/Picture';
import type { Readable } from '../readable';

export type BackgroundEffect =
  | { kind: 'none' }
  | { kind: 'blur'; strength: 'light' | 'strong' }
  | { kind: 'image'; url: string };

/** Where choices are remembered for this machine; `localStorage` is one. */
export interface BackgroundMemory {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The halves of a machine that can find the person. */
export type Delegate = 'CPU' | 'GPU';

/** How the effect does, averaged over the last seconds. */
export interface BackgroundFigures {
  fps: number;
  /** To find the person once, and to draw one frame, in milliseconds. */
  segmentationMs: number;
  drawingMs: number;
  /** The person is looked for in every so many frames. */
  every: number;
  /** The picture's size. */
  width: number;
  height: number;
}

export interface BackgroundState {
  status: 'off' | 'loading' | 'on' | 'failed';
  effect: BackgroundEffect;
  /** This machine does not keep up with the camera. */
  slow?: boolean;
  /** Time to process one frame in milliseconds, averaged over the last ones. */
  frameMs?: number;
  delegate?: Delegate;
  figures?: BackgroundFigures;
  /** Technical text for the "Details" fold, where it failed. */
  detail?: string;
}

/** Draws effects behind the person on a camera track. The one seam behind which the pipeline may be replaced. */
export interface BackgroundProcessor extends PictureAdjuster {
  readonly state: Readable<BackgroundState>;
  /**
   * Brings the track to the effect; republishes nothing. Never throws: a failure is in `state`, and the track must not be
   * shown to others then; it has no picture, or a plain one.
   */
  apply(track: LocalVideoTrack | undefined, effect: BackgroundEffect): Promise<void>;
  dispose(): Promise<void>;
}
