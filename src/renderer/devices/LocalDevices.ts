import type { BackgroundEffect, BackgroundState } from '../call/background/types';
import type { Picture } from '../call/camera/Picture';
import type { CallMedia } from '../call/media/CallMedia';
import type { Preview } from '../call/preview';
import type { Readable } from '../call/readable';
import type { NoiseChoice, NoiseState } from '../call/sound/noise/types';
import type { DeviceKind, DeviceLists, TrackState } from '../call/types';

/** What the device choosers need; the same before a call and in it. */
export interface LocalDevices {
  readonly microphone: Readable<TrackState>;
  readonly camera: Readable<TrackState>;
  readonly devices: Readable<DeviceLists>;
  readonly chosen: Readable<Partial<Record<DeviceKind, string>>>;
  readonly background: Readable<BackgroundState>;
  readonly noise: Readable<NoiseState>;
  readonly picture: Pick<Picture, 'state' | 'isDark' | 'set'>;
  readonly level: Readable<number>;
  select(kind: DeviceKind, deviceId: string): void;
  setBackground(effect: BackgroundEffect): void;
  setNoise(choice: NoiseChoice): void;
}

/** The devices of a call that runs. */
export function devicesOfCall(media: CallMedia): LocalDevices {
  return {
    microphone: media.microphone,
    camera: media.camera,
    devices: media.devices,
    chosen: media.chosen,
    background: media.background,
    noise: media.noise,
    picture: media.picture,
    level: media.level,
    select: (kind, deviceId) => void media.switchDevice(kind, deviceId),
    setBackground: (effect) => void media.setBackground(effect),
    setNoise: (choice) => void media.setNoise(choice),
  };
}

/** The devices of the pre-join screen. */
export function devicesOfPreview(preview: Preview): LocalDevices {
  return {
    microphone: preview.microphone,
    camera: preview.camera,
    devices: preview.devices,
    chosen: preview.chosen,
    background: preview.background,
    noise: preview.noise,
    picture: preview.picture,
    level: preview.level,
    select: (kind, deviceId) => void preview.select(kind, deviceId),
    setBackground: (effect) => void preview.setBackground(effect),
    setNoise: (choice) => void preview.setNoise(choice),
  };
}
