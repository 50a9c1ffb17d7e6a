/** What our own page may ask the browser for; nothing else is given to anybody. */
const ALLOWED: ReadonlySet<string> = new Set([
  'media',
  'display-capture',
  'speaker-selection',
  'fullscreen',
  'notifications',
  'clipboard-sanitized-write',
  'screen-wake-lock',
  'window-management',
  // Without these Chromium refuses connections from app:// to a LiveKit server on this computer or network.
  'local-network',
  'loopback-network',
  'local-network-access',
]);

/** Whether a permission is granted. `trusted`: the request comes from our origin, not merely from our window. */
export function isPermissionAllowed(permission: string, trusted: boolean): boolean {
  return trusted && ALLOWED.has(permission);
}
