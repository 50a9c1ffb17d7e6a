import type { BackgroundEffect, BackgroundState } from './background/types';
import type { Readable } from './readable';
import type { DeviceKind, DeviceLists, InitialMedia, MediaNotice, MediaProblem, TrackState } from './types';

export interface PreviewOptions {
  microphone: boolean;
  camera: boolean;
  deviceIds?: Partial<Record<DeviceKind, string>>;
  background?: BackgroundEffect;
}

/** Camera and microphone before a call. Starts by itself; joining never has to wait for it. */
export interface Preview {
  readonly microphone: Readable<TrackState>;
  readonly camera: Readable<TrackState>;
  readonly devices: Readable<DeviceLists>;
  readonly chosen: Readable<Partial<Record<DeviceKind, string>>>;
  /** What stands in the way of both, such as a denied permission; problems of one are in its state. */
  readonly problem: Readable<MediaProblem | undefined>;
  readonly notice: Readable<MediaNotice | undefined>;
  readonly background: Readable<BackgroundState>;
  /** 0 to 1, about 15 times a second while somebody looks. */
  readonly level: Readable<number>;
  setMicrophone(on: boolean): Promise<void>;
  setCamera(on: boolean): Promise<void>;
  select(kind: DeviceKind, deviceId: string): Promise<void>;
  setBackground(effect: BackgroundEffect): Promise<void>;
  /** Asks for the devices again, after the user has repaired something. */
  retry(): Promise<void>;
  /** Shows our own picture in the element until the returned function is called. */
  attach(element: HTMLVideoElement): () => void;
  /** Warms the way to the meeting server. */
  prepare(serverUrl: string): void;
  /** Hands over what is live; the preview is over then. */
  takeTracks(): InitialMedia;
  /** Stops what was not handed over. */
  dispose(): Promise<void>;
}

export declare function createPreview(options: PreviewOptions): Preview;
