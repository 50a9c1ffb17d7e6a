import { type Preferences, usePreferences } from './preferences';

const PREFERENCE = {
  audioinput: 'microphoneId',
  videoinput: 'cameraId',
  audiooutput: 'speakerId',
} as const satisfies Record<string, keyof Preferences>;

/** Keeps a device choice for the next time. */
export function rememberDevice(kind: keyof typeof PREFERENCE, deviceId: string): void {
  usePreferences.getState().setPreferences({ [PREFERENCE[kind]]: deviceId });
}

/** The device choices as the call and the preview take them. */
export function rememberedDevices({ microphoneId, cameraId, speakerId }: Preferences) {
  return {
    ...(microphoneId ? { audioinput: microphoneId } : {}),
    ...(cameraId ? { videoinput: cameraId } : {}),
    ...(speakerId ? { audiooutput: speakerId } : {}),
  };
}
