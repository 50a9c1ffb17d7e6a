import type { Readable } from '../readable';
import type { CameraFormat } from './cameraFormat';
import type { Range } from './hardwareControls';
import type { FrameRate, Move, PictureLines, PictureSettings, Tone } from './PictureSettings';
import type { PictureTables } from './pictureAdjustment';

export interface PictureState {
  readonly settings: PictureSettings;
  /** What can be chosen with this camera and in this browser. */
  readonly can: {
    readonly lines: readonly PictureLines[];
    readonly frameRates: readonly FrameRate[];
    readonly moves: Readonly<Partial<Record<Move, Range>>>;
    readonly tones: readonly Tone[];
    readonly lowLight: boolean;
    readonly framing: boolean;
  };
  /** What the camera gives now; absent while it is off. */
  readonly gives?: CameraFormat;
}

/** How our own camera's picture is: its size and pace, its light and colours. Never throws: a camera does what it can. */
export interface Picture {
  readonly state: Readable<PictureState>;
  /** The camera's picture is too dark to see a face well; measured only while somebody looks. */
  readonly isDark: Readable<boolean>;
  /** The same by one look now; undefined while there is no picture. */
  looksDark(): Promise<boolean | undefined>;
  set(change: Partial<PictureSettings>): Promise<void>;
  /** No more than this for now, whatever was chosen; undefined: as it was chosen. */
  limit(format: CameraFormat | undefined): Promise<void>;
  /** To be called when the track has been published: it is sent as its size and pace deserve. */
  fitSending(): Promise<void>;
  /** What the camera is to be opened with. */
  format(): CameraFormat;
  dispose(): void;
}

/** Brings tables to the frames of our camera; the background's worker does. */
export interface PictureAdjuster {
  /** False where this browser has no way to do it. */
  readonly canAdjust: boolean;
  /** For this track and those to come, whatever the effect. Undefined: frames pass as they are. Never throws. */
  setPicture(tables: PictureTables | undefined): Promise<void>;
  /** Follows the person with a part of the picture, from now on, whatever the effect. Never throws. */
  setFraming(on: boolean): Promise<void>;
}
