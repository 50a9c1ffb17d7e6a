import type { BackgroundEffect, BackgroundState } from '../background/types';
import type { DarkHint } from '../camera/createDarkHint';
import type { Picture } from '../camera/Picture';
import type { Readable } from '../readable';
import type { ShareTools } from '../share/types';
import type { NoiseChoice, NoiseState } from '../sound/noise/types';
import type { DeviceKind, DeviceLists, MediaNotice, OwnShare, ShareOptions, TrackState } from '../types';

/** Our own devices and shares during a call. No method throws: problems are in the states. */
export interface CallMedia {
  readonly microphone: Readable<TrackState>;
  readonly camera: Readable<TrackState>;
  setMicrophone(on: boolean): Promise<void>;
  setCamera(on: boolean): Promise<void>;
  /** Shown by `devices`; follows plugging and unplugging. */
  readonly devices: Readable<DeviceLists>;
  /** The chosen device of each kind; absent: the default. */
  readonly chosen: Readable<Partial<Record<DeviceKind, string>>>;
  switchDevice(kind: DeviceKind, deviceId: string): Promise<void>;
  /** The last thing that happened by itself, until it was read. */
  readonly notice: Readable<MediaNotice | undefined>;
  /** It was read: the screen of another call with these devices does not say it again. */
  leaveNotice(id: MediaNotice['id']): void;
  readonly background: Readable<BackgroundState>;
  setBackground(effect: BackgroundEffect): Promise<void>;
  readonly noise: Readable<NoiseState>;
  setNoise(choice: NoiseChoice): Promise<void>;
  readonly picture: Pick<Picture, 'state' | 'isDark' | 'set'>;
  readonly darkHint: DarkHint;
  readonly ownShares: Readable<readonly OwnShare[]>;
  /** Why the last share did not start. Cleared by the next one. */
  readonly shareProblem: Readable<TrackState['problem']>;
  startShare(options: ShareOptions): Promise<void>;
  /** Without an id: all of ours. */
  stopShare(shareId?: string): Promise<void>;
  /** What is changed about running shares. */
  readonly shares: ShareTools;
  /** To be called when the computer is locked: shares end, and a notice says so. */
  endSharesBecauseLocked(): Promise<void>;
  /** 0 to 1, about 15 times a second while somebody looks. */
  readonly level: Readable<number>;
}
