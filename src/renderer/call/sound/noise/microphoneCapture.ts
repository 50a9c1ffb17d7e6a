import type { AudioCaptureOptions } from 'livekit-client';
import type { NoiseChoice } from './types';

/** How a microphone is opened. Where our own filter works, the browser's would only take more of the voice. */
export function microphoneCapture(deviceId: string | undefined, noise: NoiseChoice): AudioCaptureOptions {
  const suppresses = noise === 'browser';
  return {
    // An "ideal" id: a device that is not there today is no reason to fail.
    deviceId: { ideal: deviceId ?? 'default' },
    echoCancellation: true,
    autoGainControl: true,
    noiseSuppression: suppresses,
    voiceIsolation: suppresses,
  };
}
