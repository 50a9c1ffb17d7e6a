import type { AudioCaptureOptions } from 'livekit-client';
import type { NoiseChoice } from './types';

/** How a microphone is opened. Our own filter works after the browser's, so that changing between them closes nothing. */
export function microphoneCapture(deviceId: string | undefined, noise: NoiseChoice): AudioCaptureOptions {
  const suppresses = noise !== 'off';
  return {
    // An "ideal" id: a device that is not there today is no reason to fail.
    deviceId: { ideal: deviceId ?? 'default' },
    echoCancellation: true,
    autoGainControl: true,
    noiseSuppression: suppresses,
    voiceIsolation: suppresses,
  };
}
