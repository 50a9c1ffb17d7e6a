import { type Session, systemPreferences } from 'electron';
import { isOurPage } from './pageAddress';
import { isPermissionAllowed } from './permissionRule';

/** Answers every permission request and check of a session. */
export function guardPermissions(session: Session, platform: NodeJS.Platform): void {
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    const origin = 'requestingUrl' in details ? details.requestingUrl : contents.getURL();
    if (!isPermissionAllowed(permission, isOurPage(origin))) return callback(false);
    const devices = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    if (permission !== 'media' || platform !== 'darwin') return callback(true);
    askMacFor(devices).then(callback, () => callback(false));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    // For a frame inside the page Chromium names both; ours never has any, so both must be ours.
    const origins = [requestingOrigin, details.requestingUrl].filter((origin) => origin !== undefined && origin !== '');
    const trusted = origins.length > 0 && origins.every((origin) => isOurPage(origin));
    return isPermissionAllowed(permission, trusted);
  });
  session.setDevicePermissionHandler(() => false);
}

/** macOS asks the person once for each kind of device, and only if the app asks for it. */
async function askMacFor(devices: readonly ('video' | 'audio')[]): Promise<boolean> {
  const kinds = { video: 'camera', audio: 'microphone' } as const;
  for (const device of devices) {
    if (!(await systemPreferences.askForMediaAccess(kinds[device]))) return false;
  }
  return true;
}
