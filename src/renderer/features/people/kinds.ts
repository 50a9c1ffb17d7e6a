import type { Forbidden } from '../../../shared/domain/effectivePermissions';
import type { Permission } from '../../../shared/domain/permission';

/** What moderators give and take, and what it is called where it concerns everyone. */
export const KINDS: readonly { permission: Permission; kind: keyof Forbidden }[] = [
  { permission: 'mediaPublishAudio', kind: 'audio' },
  { permission: 'mediaPublishVideo', kind: 'video' },
  { permission: 'mediaShareScreen', kind: 'share' },
  { permission: 'chatWrite', kind: 'chat' },
];

export function kindOf(permission: Permission): keyof Forbidden | undefined {
  return KINDS.find((entry) => entry.permission === permission)?.kind;
}
