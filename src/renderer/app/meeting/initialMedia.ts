import type { PreviewOptions } from '../../call/preview';
import type { InitialMedia } from '../../call/types';
import { effectAtOnce, effectOf } from '../../devices/effectOf';
import { type Preferences, usePreferences } from '../../store/preferences';
import { rememberedDevices } from '../../store/rememberDevice';

/** What our role lets us do with our own devices. */
export interface OwnRights {
  mayPublish: boolean;
  mayUseBackground: boolean;
}

/** What an address asks for, this once; it is not remembered. */
export type Wishes = Partial<Pick<Preferences, 'microphoneOn' | 'cameraOn' | 'background'>>;

/** How the preview starts: as it was left the last time, unless the address wishes otherwise. */
export function previewOptions({ mayUseBackground }: OwnRights, wishes?: Wishes): PreviewOptions {
  const preferences = { ...usePreferences.getState(), ...wishes };
  return {
    microphone: preferences.microphoneOn,
    camera: preferences.cameraOn,
    deviceIds: rememberedDevices(preferences),
    background: mayUseBackground ? effectAtOnce(preferences.background) : { kind: 'none' },
  };
}

/** How a call starts without a preview before it. */
export async function mediaWithoutPreview(
  { mayPublish, mayUseBackground }: OwnRights,
  wishes?: Wishes,
): Promise<InitialMedia> {
  const preferences = { ...usePreferences.getState(), ...wishes };
  return {
    microphone: { enabled: mayPublish && preferences.microphoneOn },
    camera: { enabled: mayPublish && preferences.cameraOn },
    deviceIds: rememberedDevices(preferences),
    background: mayUseBackground ? await effectOf(preferences.background) : { kind: 'none' },
  };
}
