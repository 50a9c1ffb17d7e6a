import type { LocalVideoTrack } from 'livekit-client';
import type { PictureAdjuster } from '../camera/Picture';
import type { Readable } from '../readable';

export type BackgroundEffect =
  | { kind: 'none' }
  | { kind: 'blur'; strength: 'light' | 'strong' }
  | { kind: 'image'; url: string };

export interface BackgroundState {
  status: 'off' | 'loading' | 'on' | 'failed';
  effect: BackgroundEffect;
  /** This machine does not keep up with the camera. */
  slow?: boolean;
  /** Time to process one frame in milliseconds, averaged over the last ones. */
  frameMs?: number;
  delegate?: 'CPU' | 'GPU';
  /** Technical text for the "Details" fold, where it failed. */
  detail?: string;
}

/** Draws effects behind the person on a camera track. The one seam behind which the pipeline may be replaced. */
export interface BackgroundProcessor extends PictureAdjuster {
  readonly state: Readable<BackgroundState>;
  /**
   * Brings the track to the effect; republishes nothing. Never throws: a failure is in `state`, and the track is plain then,
   * so that its owner must not show it to others.
   */
  apply(track: LocalVideoTrack | undefined, effect: BackgroundEffect): Promise<void>;
  dispose(): Promise<void>;
}
