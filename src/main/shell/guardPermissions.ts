import { type Session, systemPreferences, type WebContents } from 'electron';
import { isOurPage } from './pageAddress';
import { isPermissionAllowed } from './permissionRule';

interface PermissionOptions {
  session: Session;
  platform: NodeJS.Platform;
  /** An empty window that our page draws into: it has no address that could be trusted, but may fill the screen. */
  isDrawnByUs(contents: WebContents): boolean;
}

/** Answers every permission request and check of a session. */
export function guardPermissions({ session, platform, isDrawnByUs }: PermissionOptions): void {
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    if (permission === 'fullscreen' && isDrawnByUs(contents)) return callback(true);
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
