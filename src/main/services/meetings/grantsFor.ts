import type { Permission, PermissionSet } from '../../../shared/domain/permission';

/** What someone may publish. Names as in LiveKit's `TrackSource`. */
export type GrantedSource = 'MICROPHONE' | 'CAMERA' | 'SCREEN_SHARE' | 'SCREEN_SHARE_AUDIO';

/** What a token lets its holder do in a LiveKit room. */
export interface Grants {
  sources: GrantedSource[];
  canPublishData: boolean;
}

const SOURCES: Partial<Record<Permission, GrantedSource[]>> = {
  mediaPublishAudio: ['MICROPHONE'],
  mediaPublishVideo: ['CAMERA'],
  mediaShareScreen: ['SCREEN_SHARE', 'SCREEN_SHARE_AUDIO'],
};

/** The one mapping from our permissions to LiveKit's grants. */
export function grantsFor(permissions: PermissionSet): Grants {
  const sources = (Object.keys(SOURCES) as Permission[]).flatMap((permission) =>
    permissions[permission] ? (SOURCES[permission] ?? []) : [],
  );
  return { sources, canPublishData: permissions.chatWrite };
}
