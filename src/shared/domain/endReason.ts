/** Why a call ended for us. Names as in OpenVidu Meet's embedded events, extended. */
export const END_REASONS = [
  'voluntary_leave',
  'meeting_ended_by_self',
  'meeting_ended',
  'participant_kicked',
  'duplicate_identity',
  'network_disconnect',
  'server_shutdown',
  'join_failed',
  'join_refused',
  'version_mismatch',
  'unknown',
] as const;
export type EndReason = (typeof END_REASONS)[number];
