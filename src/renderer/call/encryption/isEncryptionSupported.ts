import { isE2EESupported } from 'livekit-client';

/** Whether this browser can encrypt what it sends; where it cannot, nobody comes into an encrypted meeting with it. */
export function isEncryptionSupported(): boolean {
  return window.isSecureContext && typeof Worker === 'function' && isE2EESupported();
}
