import { DisconnectReason } from 'livekit-client';
import type { EndReason } from '../../shared/domain/endReason';

/** What LiveKit's reason means to the person. `undefined` is what it says after giving up on reconnecting. */
export function endReasonFor(reason: DisconnectReason | undefined): EndReason {
  switch (reason) {
    case DisconnectReason.CLIENT_INITIATED:
      return 'voluntary_leave';
    case DisconnectReason.DUPLICATE_IDENTITY:
      return 'duplicate_identity';
    case DisconnectReason.SERVER_SHUTDOWN:
      return 'server_shutdown';
    case DisconnectReason.PARTICIPANT_REMOVED:
    case DisconnectReason.USER_REJECTED:
      return 'participant_kicked';
    case DisconnectReason.ROOM_DELETED:
    case DisconnectReason.ROOM_CLOSED:
      return 'meeting_ended';
    case DisconnectReason.JOIN_FAILURE:
    case DisconnectReason.USER_UNAVAILABLE:
    case DisconnectReason.SIP_TRUNK_FAILURE:
    case DisconnectReason.AGENT_ERROR:
      return 'join_failed';
    case DisconnectReason.STATE_MISMATCH:
    case DisconnectReason.MIGRATION:
    case DisconnectReason.SIGNAL_CLOSE:
    case DisconnectReason.CONNECTION_TIMEOUT:
    case DisconnectReason.MEDIA_FAILURE:
    case undefined:
      return 'network_disconnect';
    default:
      return 'unknown';
  }
}

/**
 * Whether coming back may help. Someone put the others in front of a closed door on purpose; and a client that leaves
 * without our asking was frozen by the browser, which a return mends.
 */
export function mayReturn(reason: EndReason): boolean {
  return (
    reason === 'network_disconnect' ||
    reason === 'server_shutdown' ||
    reason === 'unknown' ||
    reason === 'voluntary_leave'
  );
}
