import type { PreviewOptions } from '../../call/preview';
import type { InitialMedia } from '../../call/types';
import { effectAtOnce, effectOf } from '../../devices/effectOf';
import { usePreferences } from '../../store/preferences';
import { rememberedDevices } from '../../store/rememberDevice';

/** What our role lets us do with our own devices. */
export interface OwnRights {
  mayPublish: boolean;
  mayUseBackground: boolean;
}

/** How the preview starts: as it was left the last time. */
export function previewOptions({ mayUseBackground }: OwnRights): PreviewOptions {
  const preferences = usePreferences.getState();
  return {
    microphone: preferences.microphoneOn,
    camera: preferences.cameraOn,
    deviceIds: rememberedDevices(preferences),
    background: mayUseBackground ? effectAtOnce(preferences.background) : { kind: 'none' },
  };
}

/** How a call starts without a preview before it. */
export async function mediaWithoutPreview({ mayPublish, mayUseBackground }: OwnRights): Promise<InitialMedia> {
  const preferences = usePreferences.getState();
  return {
    microphone: { enabled: mayPublish && preferences.microphoneOn },
    camera: { enabled: mayPublish && preferences.cameraOn },
    deviceIds: rememberedDevices(preferences),
    background: mayUseBackground ? await effectOf(preferences.background) : { kind: 'none' },
  };
}
