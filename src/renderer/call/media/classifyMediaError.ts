import type { MediaProblem } from '../types';

/** What the browser knew when it happened; a parameter so that the decision stays pure. */
export interface MediaSurroundings {
  secureContext: boolean;
  /** Any camera or microphone at all. */
  hasDevices: boolean;
  /** What was asked for. */
  asked: 'devices' | 'share';
}

/** Turns an exception of getUserMedia or getDisplayMedia into a problem with a sentence and, often, a repair. */
export function classifyMediaError(error: unknown, surroundings: MediaSurroundings): MediaProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const message = error instanceof Error || error instanceof DOMException ? error.message : String(error);
  const detail = name ? `${name}: ${message}` : message;
  // Outside a secure context the API is absent, which shows as a TypeError; everything else is a consequence.
  if (!surroundings.secureContext) return { code: 'insecure-origin', detail };
  return surroundings.asked === 'share'
    ? { code: shareCode(name, message), detail }
    : { code: deviceCode(name, message, surroundings.hasDevices), detail };
}

function deviceCode(name: string, message: string, hasDevices: boolean): MediaProblem['code'] {
  switch (name) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
    case 'SecurityError':
      return /system/iu.test(message) ? 'permission-denied-system' : 'permission-denied';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
      return hasDevices ? 'device-missing' : 'no-devices';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'device-busy';
    case 'OverconstrainedError':
    case 'ConstraintNotSatisfiedError':
      return 'overconstrained';
    default:
      return 'unknown';
  }
}

function shareCode(name: string, message: string): MediaProblem['code'] {
  switch (name) {
    case 'NotAllowedError':
      // A closed picker and a forbidding system have the same name; only the words differ.
      return /system|policy|disallowed/iu.test(message) ? 'share-denied' : 'share-cancelled';
    case 'AbortError':
      return 'share-cancelled';
    case 'NotReadableError':
    case 'NotFoundError':
    case 'SecurityError':
      return 'share-denied';
    default:
      return 'unknown';
  }
}
