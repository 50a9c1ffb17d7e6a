import type { RoomView } from '../../../shared/contract/roomSchema';
import { withOlderPermissions } from './permissions';

type Links = RoomView['access'];
type Roles = NonNullable<RoomView['roles']>;

/** Access as it is answered, with the spellings of releases before 3.9 beside. */
export function olderAccess(access: Links) {
  const { moderator, speaker } = access.anonymous;
  const named = ({ enabled, url }: { enabled: boolean; url?: string }) =>
    url === undefined ? { enabled } : { enabled, accessUrl: url };
  return {
    anonymous: { moderator: named(moderator), speaker: named(speaker) },
    ...(access.user.url === undefined ? {} : { accessUrl: access.user.url }),
    ...(moderator.url === undefined ? {} : { moderatorUrl: moderator.url }),
    ...(speaker.url === undefined ? {} : { speakerUrl: speaker.url }),
  };
}

/** Roles as they are answered: each permission under its older name too. */
export function olderRoles({ moderator, speaker }: Roles) {
  return {
    moderator: { permissions: withOlderPermissions(moderator.permissions) },
    speaker: { permissions: withOlderPermissions(speaker.permissions) },
  };
}

/** A room as REST answers it: everything it has, with older spellings as aliases that are read only. */
export function withOlderSpellings(room: RoomView): Record<string, unknown> {
  const { config, roles } = room;
  const older: Record<string, unknown> = { ...room, ...olderAccess(room.access) };
  if (config && roles) {
    older.config = { ...config, recording: { ...config.recording, allowAccessTo: recordingAccess(roles) } };
  }
  if (roles) older.roles = olderRoles(roles);
  return older;
}

/** Who sees recordings, by the three levels of releases before 3.8; since then each role has permissions for it. */
const RECORDING_ACCESS = {
  admin: { moderator: false, speaker: false },
  admin_moderator: { moderator: true, speaker: false },
  admin_moderator_speaker: { moderator: true, speaker: true },
} as const;
const SEES = ['recordingList', 'recordingPlay', 'recordingDownload'] as const;

function recordingAccess({ moderator, speaker }: Roles): keyof typeof RECORDING_ACCESS {
  const sees = (role: Roles['moderator']) => SEES.every((name) => role.permissions[name]);
  if (!sees(moderator)) return 'admin';
  return sees(speaker) ? 'admin_moderator_speaker' : 'admin_moderator';
}

/** The permissions that an older level stands for; undefined where it is none of them. */
export function rolesForRecordingAccess(level: unknown) {
  if (typeof level !== 'string' || !Object.hasOwn(RECORDING_ACCESS, level)) return undefined;
  const { moderator, speaker } = RECORDING_ACCESS[level as keyof typeof RECORDING_ACCESS];
  const permissions = (granted: boolean) => ({
    permissions: Object.fromEntries(SEES.map((name) => [name, granted])),
  });
  return { moderator: permissions(moderator), speaker: permissions(speaker) };
}
