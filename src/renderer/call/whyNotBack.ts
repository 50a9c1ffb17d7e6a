import { ConnectionError, ConnectionErrorReason } from 'livekit-client';
import type { EndReason } from '../../shared/domain/endReason';

/** Whether a failed return is final: somebody has answered, and the answer is no. Undefined: trying again may help. */
export function whyNotBack(error: unknown): EndReason | undefined {
  if (isRefusal(error)) return 'join_refused';
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ROOM_NOT_FOUND':
      return 'meeting_ended';
    case 'LINK_NOT_VALID':
    case 'NOT_ALLOWED':
    case 'UNAUTHENTICATED':
      return 'participant_kicked';
    default:
      return undefined;
  }
}

/** The meeting server answers, but does not take the token. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ConnectionError && error.reason === ConnectionErrorReason.NotAllowed;
}
