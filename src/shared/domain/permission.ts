import type { Role } from './role';
import { withoutUndefined } from './withoutUndefined';

/** What a participant may do. Names as in OpenVidu Meet 3.9. */
export const PERMISSIONS = [
  'recordingControl',
  'recordingList',
  'recordingPlay',
  'recordingDownload',
  'recordingDelete',
  'meetingJoin',
  'roomShareAccessLinks',
  'participantPromote',
  'participantKick',
  'meetingEnd',
  'mediaPublishVideo',
  'mediaPublishAudio',
  'mediaShareScreen',
  'chatRead',
  'chatWrite',
  'mediaChangeVirtualBackground',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const SPEAKER: ReadonlySet<Permission> = new Set([
  'recordingList',
  'recordingPlay',
  'recordingDownload',
  'meetingJoin',
  'mediaPublishVideo',
  'mediaPublishAudio',
  'mediaShareScreen',
  'chatRead',
  'chatWrite',
  'mediaChangeVirtualBackground',
]);

/** What a role may do: every permission by name. */
export type PermissionSet = Record<Permission, boolean>;

/** What a role may do where a room says nothing else: a moderator everything. */
export function defaultPermissions(role: Role): PermissionSet {
  return permissionSet((permission) => role === 'moderator' || SPEAKER.has(permission));
}

/** A set in which each permission is decided by itself. */
export function permissionSet(isGranted: (permission: Permission) => boolean): PermissionSet {
  return Object.fromEntries(PERMISSIONS.map((permission) => [permission, isGranted(permission)])) as PermissionSet;
}

/** The names of what is granted, in the order of the list. */
export function grantedPermissions(set: PermissionSet): Permission[] {
  return PERMISSIONS.filter((permission) => set[permission]);
}

/** The set after a change; what the change does not name stays. */
export function mergePermissions<T extends Partial<PermissionSet>>(base: T, patch: Partial<PermissionSet>): T {
  return { ...base, ...withoutUndefined(patch) };
}
