import type { EndReason } from '../../shared/domain/endReason';

/** Whether a failed return is final: the host has answered, and its answer is no. Undefined: trying again may help. */
export function whyNotBack(error: unknown): EndReason | undefined {
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
