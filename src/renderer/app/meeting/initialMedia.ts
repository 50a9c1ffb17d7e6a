import type { PictureSettings } from '../../call/camera/PictureSettings';
import type { PreviewOptions } from '../../call/preview';
import type { InitialMedia } from '../../call/types';
import { effectAtOnce, effectOf } from '../../devices/effectOf';
import { usePicturePreferences } from '../../store/picturePreferences';
import { type Preferences, usePreferences } from '../../store/preferences';
import { rememberedDevices } from '../../store/rememberDevice';
import { useSoundPreferences } from '../../store/soundPreferences';

/** What our role lets us do with our own devices. */
export interface OwnRights {
  mayUseMicrophone: boolean;
  mayUseCamera: boolean;
  mayUseBackground: boolean;
}

/** What an address asks for, this once; it is not remembered. */
export type Wishes = Partial<Pick<Preferences, 'microphoneOn' | 'cameraOn' | 'background'>>;

/** How the preview starts: as it was left the last time, unless the address wishes otherwise. */
export function previewOptions(
  { mayUseMicrophone, mayUseCamera, mayUseBackground }: OwnRights,
  wishes?: Wishes,
): PreviewOptions {
  const preferences = { ...usePreferences.getState(), ...wishes };
  return {
    microphone: mayUseMicrophone && preferences.microphoneOn,
    camera: mayUseCamera && preferences.cameraOn,
    deviceIds: rememberedDevices(preferences),
    background: mayUseBackground ? effectAtOnce(preferences.background) : { kind: 'none' },
    noise: useSoundPreferences.getState().noise,
    picture: rememberedPicture(),
  };
}

/** How a call starts without a preview before it. */
export async function mediaWithoutPreview(
  { mayUseMicrophone, mayUseCamera, mayUseBackground }: OwnRights,
  wishes?: Wishes,
): Promise<InitialMedia> {
  const preferences = { ...usePreferences.getState(), ...wishes };
  return {
    microphone: { enabled: mayUseMicrophone && preferences.microphoneOn },
    camera: { enabled: mayUseCamera && preferences.cameraOn },
    deviceIds: rememberedDevices(preferences),
    background: mayUseBackground ? await effectOf(preferences.background) : { kind: 'none' },
    noise: useSoundPreferences.getState().noise,
    picture: rememberedPicture(),
  };
}

/** The picture as the call and the preview take it; how one sees oneself is no matter of theirs. */
function rememberedPicture(): PictureSettings {
  const { setPicture: _, mirrors: __, ...picture } = usePicturePreferences.getState();
  return picture;
}
