import type { Role } from './role';

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

/** The permissions that a role has where a room says nothing else: a moderator all of them. */
export function defaultPermissions(role: Role): Permission[] {
  return role === 'moderator' ? [...PERMISSIONS] : PERMISSIONS.filter((permission) => SPEAKER.has(permission));
}
