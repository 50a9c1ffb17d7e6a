import {
  type ParticipantInfo,
  ParticipantInfo_State,
  type ParticipantPermission,
  type TrackInfo,
  TrackSource,
} from 'livekit-server-sdk';
import { ROLES, type Role } from '../../shared/domain/role';
import { ROLE_ATTRIBUTE } from '../../shared/protocol/attributes';
import { GRANTED_SOURCES, type Grants } from '../services/meetings/grantsFor';
import type { LiveMeetingParticipant, LiveParticipant } from '../services/ports';

/** A recorder or another machine that nobody sees. */
export function isMachine({ permission }: ParticipantInfo): boolean {
  return Boolean(permission?.recorder || permission?.agent || permission?.hidden);
}

/** Whether someone takes part, rather than a machine. */
export function isPerson(info: ParticipantInfo): boolean {
  return !isMachine(info) && info.state !== ParticipantInfo_State.DISCONNECTED;
}

/** Someone inside, as far as those outside may know. */
export function toMeetingParticipant(info: ParticipantInfo): LiveMeetingParticipant {
  const { identity, name, sid, joinedAtMs, joinedAt, tracks } = info;
  return {
    identity,
    name: name || identity,
    role: roleOf(info),
    joinedDate: Number(joinedAtMs) || Number(joinedAt) * 1000,
    session: sid,
    isPublishing: tracks.some(({ muted }) => !muted),
  };
}

/** Someone inside, with what they send. */
export function toLiveParticipant(info: ParticipantInfo): LiveParticipant {
  const { identity, name, role, joinedDate } = toMeetingParticipant(info);
  const { metadata, attributes, permission } = info;
  return {
    identity,
    name,
    role,
    joinedDate,
    metadata,
    attributes: { ...attributes },
    tracks: info.tracks.map(toTrack),
    grants: toGrants(permission),
  };
}

/** No list of sources means all of them. */
function toGrants(permission: ParticipantPermission | undefined): Grants {
  if (!permission?.canPublish) return { sources: [], canPublishData: permission?.canPublishData ?? false };
  const named = permission.canPublishSources.map((source) => TrackSource[source]);
  const sources = GRANTED_SOURCES.filter((source) => named.length === 0 || named.includes(source));
  return { sources, canPublishData: permission.canPublishData };
}

function toTrack({ sid, source, muted }: TrackInfo): LiveParticipant['tracks'][number] {
  return { trackId: sid, source: TrackSource[source].toLowerCase(), muted };
}

function roleOf({ attributes }: ParticipantInfo): Role {
  return ROLES.find((candidate) => candidate === attributes[ROLE_ATTRIBUTE]) ?? 'speaker';
}
