import { type Permission, type PermissionSet, permissionSet } from './permission';
import type { Role } from './role';
import type { Room } from './room';

/** What moderators may forbid everyone else while a meeting runs. */
export interface Forbidden {
  audio: boolean;
  video: boolean;
  share: boolean;
  chat: boolean;
}

export const NOTHING_FORBIDDEN: Forbidden = { audio: false, video: false, share: false, chat: false };

const FORBIDS: Partial<Record<Permission, keyof Forbidden>> = {
  mediaPublishAudio: 'audio',
  mediaPublishVideo: 'video',
  mediaShareScreen: 'share',
  chatWrite: 'chat',
};

const NEEDS_RECORDING: readonly Permission[] = ['recordingControl'];

/**
 * What someone may really do: the role's permissions, changed by a member's own, then cut down by what the room has
 * switched off and by what is forbidden to this person or to everyone who is no moderator. The one place where these meet.
 */
export function effectivePermissions(
  room: Pick<Room, 'roles' | 'config'>,
  role: Role,
  { custom = {}, forbidden = NOTHING_FORBIDDEN }: { custom?: Partial<PermissionSet>; forbidden?: Forbidden } = {},
): PermissionSet {
  const { config } = room;
  const off = (permission: Permission): boolean => {
    if (permission === 'mediaPublishVideo' && config.audioOnly.enabled) return true;
    if (permission === 'mediaShareScreen' && (config.audioOnly.enabled || !config.screenShare.enabled)) return true;
    if ((permission === 'chatRead' || permission === 'chatWrite') && !config.chat.enabled) return true;
    if (permission === 'mediaChangeVirtualBackground' && !config.virtualBackground.enabled) return true;
    if (NEEDS_RECORDING.includes(permission) && !config.recording.enabled) return true;
    const isMedia = permission.startsWith('mediaPublish') || permission === 'mediaShareScreen';
    if (isMedia && config.broadcast.enabled && role !== 'moderator') return true;
    const kind = FORBIDS[permission];
    return kind !== undefined && forbidden[kind];
  };
  return permissionSet((permission) => (custom[permission] ?? room.roles[role][permission]) && !off(permission));
}
