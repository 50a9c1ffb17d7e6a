import { shell, systemPreferences } from 'electron';

export type MediaKind = 'camera' | 'microphone' | 'screen';
type Access = 'granted' | 'denied' | 'restricted' | 'not-determined' | 'unknown';

const SETTINGS: Partial<Record<NodeJS.Platform, Partial<Record<MediaKind, string>>>> = {
  darwin: {
    camera: 'x-apple.systempreferences:com.apple.preference.security?Privacy_Camera',
    microphone: 'x-apple.systempreferences:com.apple.preference.security?Privacy_Microphone',
    screen: 'x-apple.systempreferences:com.apple.preference.security?Privacy_ScreenCapture',
  },
  win32: { camera: 'ms-settings:privacy-webcam', microphone: 'ms-settings:privacy-microphone' },
};

/** What the system lets this app use; Linux does not say. */
export function readMediaAccess(platform: NodeJS.Platform): Record<MediaKind, Access> {
  const read = (kind: MediaKind): Access =>
    platform === 'darwin' || platform === 'win32' ? systemPreferences.getMediaAccessStatus(kind) : 'unknown';
  return { camera: read('camera'), microphone: read('microphone'), screen: read('screen') };
}

/** Opens the system's privacy settings for a device; false where the system has no such page. */
export async function openMediaSettings(platform: NodeJS.Platform, kind: MediaKind): Promise<boolean> {
  const url = SETTINGS[platform]?.[kind];
  if (!url) return false;
  await shell.openExternal(url);
  return true;
}
