import type { BackgroundEffect, BackgroundState } from '../call/background/types';
import type { CallMedia } from '../call/media/CallMedia';
import type { Preview } from '../call/preview';
import type { Readable } from '../call/readable';
import type { DeviceKind, DeviceLists } from '../call/types';

/** What the device choosers need; the same before a call and in it. */
export interface LocalDevices {
  readonly devices: Readable<DeviceLists>;
  readonly chosen: Readable<Partial<Record<DeviceKind, string>>>;
  readonly background: Readable<BackgroundState>;
  readonly level: Readable<number>;
  select(kind: DeviceKind, deviceId: string): void;
  setBackground(effect: BackgroundEffect): void;
}

/** The devices of a call that runs. */
export function devicesOfCall(media: CallMedia): LocalDevices {
  return {
    devices: media.devices,
    chosen: media.chosen,
    background: media.background,
    level: media.level,
    select: (kind, deviceId) => void media.switchDevice(kind, deviceId),
    setBackground: (effect) => void media.setBackground(effect),
  };
}

/** The devices of the pre-join screen. */
export function devicesOfPreview(preview: Preview): LocalDevices {
  return {
    devices: preview.devices,
    chosen: preview.chosen,
    background: preview.background,
    level: preview.level,
    select: (kind, deviceId) => void preview.select(kind, deviceId),
    setBackground: (effect) => void preview.setBackground(effect),
  };
}
