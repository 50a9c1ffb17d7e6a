import type { Permission, PermissionSet } from '../../../shared/domain/permission';

/** What someone may publish. Names as in LiveKit's `TrackSource`. */
export const GRANTED_SOURCES = ['MICROPHONE', 'CAMERA', 'SCREEN_SHARE', 'SCREEN_SHARE_AUDIO'] as const;
export type GrantedSource = (typeof GRANTED_SOURCES)[number];

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

/** No more than both grant. */
export function commonGrants(a: Grants, b: Grants): Grants {
  return {
    sources: a.sources.filter((source) => b.sources.includes(source)),
    canPublishData: a.canPublishData && b.canPublishData,
  };
}
