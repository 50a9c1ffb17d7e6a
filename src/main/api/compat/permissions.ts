import type { Permission } from '../../../shared/domain/permission';

/** The names of releases before 3.9, each for what it has become. One of them was split in three. */
export const OLDER_PERMISSIONS: Readonly<Record<string, readonly Permission[]>> = {
  canRecord: ['recordingControl'],
  canRetrieveRecordings: ['recordingList', 'recordingPlay', 'recordingDownload'],
  canDeleteRecordings: ['recordingDelete'],
  canJoinMeeting: ['meetingJoin'],
  canShareAccessLinks: ['roomShareAccessLinks'],
  canMakeModerator: ['participantPromote'],
  canKickParticipants: ['participantKick'],
  canEndMeeting: ['meetingEnd'],
  canPublishVideo: ['mediaPublishVideo'],
  canPublishAudio: ['mediaPublishAudio'],
  canShareScreen: ['mediaShareScreen'],
  canReadChat: ['chatRead'],
  canWriteChat: ['chatWrite'],
  canChangeVirtualBackground: ['mediaChangeVirtualBackground'],
};

const OLDER_ENTRIES = Object.entries(OLDER_PERMISSIONS);

type Flags = Partial<Record<Permission, boolean>>;

/**
 * Permissions as they are answered: each older name beside the newer ones. What was split is granted where all its parts
 * are, and left out where the set says nothing of one of them.
 */
export function withOlderPermissions(set: Flags): Record<string, boolean> {
  // A plain loop: it runs for every role of every room that is answered.
  const all: Record<string, boolean> = { ...set };
  for (const [name, parts] of OLDER_ENTRIES) {
    let isGranted: boolean | undefined = true;
    for (const part of parts) {
      const said = set[part];
      if (said === undefined || isGranted === undefined) isGranted = undefined;
      else isGranted = isGranted && said;
    }
    if (isGranted !== undefined) all[name] = isGranted;
  }
  return all;
}

/** What an older name became in a request, so that a complaint can be about what the caller wrote. */
export interface Renamed {
  newer: string;
  older: string;
  message?: string;
}

/**
 * Permissions as they were sent, in the newer names. Where both are there and say different things, the newer gets a value
 * that validation refuses, and the complaint is renamed: so it comes in its turn, after the question who is asking.
 */
export function fromOlderPermissions(sent: unknown, field: string): { set: unknown; renamed: Renamed[] } {
  if (typeof sent !== 'object' || sent === null) return { set: sent, renamed: [] };
  const set: Record<string, unknown> = { ...sent };
  const renamed: Renamed[] = [];
  for (const [older, parts] of Object.entries(OLDER_PERMISSIONS)) {
    if (!Object.hasOwn(set, older)) continue;
    const value = set[older];
    delete set[older];
    const isContradicted = parts.some((part) => Object.hasOwn(set, part) && set[part] !== value);
    for (const part of parts) {
      set[part] = isContradicted ? CONTRADICTION : value;
      const message = isContradicted ? `Contradicts ${parts.join(', ')}.` : undefined;
      renamed.push({ newer: `${field}.${part}`, older: `${field}.${older}`, message });
    }
  }
  return { set, renamed };
}

/** No boolean, and nothing that a caller could have meant. */
const CONTRADICTION = 'contradiction';
