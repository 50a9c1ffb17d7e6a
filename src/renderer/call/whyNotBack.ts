import { ConnectionError, ConnectionErrorReason } from 'livekit-client';
import type { EndReason } from '../../shared/domain/endReason';

/**
 * Whether a failed return is final: somebody has answered, and the answer is no. Undefined: trying again may help. Where
 * our place is gone and the door asks for more than a ticket, the end is the lost connection; coming in anew is the
 * person's to choose.
 */
export function whyNotBack(error: unknown): EndReason | undefined {
  if (isRefusal(error)) return 'join_refused';
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ROOM_NOT_FOUND':
    case 'MEETING_NOT_FOUND':
    case 'ROOM_CLOSED':
    case 'ROOM_EXPIRED':
      return 'meeting_ended';
    case 'BANNED':
    case 'KNOCK_DENIED':
    case 'ACCESS_DISABLED':
    case 'LINK_NOT_VALID':
    case 'NOT_ALLOWED':
    case 'UNAUTHENTICATED':
      return 'participant_kicked';
    case 'LOBBY_REQUIRED':
    case 'MEETING_LOCKED':
    case 'MEETING_FULL':
    case 'ROOM_PRIVATE':
    case 'ROOM_NOT_OPEN_YET':
      return 'network_disconnect';
    default:
      return undefined;
  }
}

/** The meeting server answers, but does not take the token. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ConnectionError && error.reason === ConnectionErrorReason.NotAllowed;
}
