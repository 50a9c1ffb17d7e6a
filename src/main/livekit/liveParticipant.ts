import { type ParticipantInfo, ParticipantInfo_State, type TrackInfo, TrackSource } from 'livekit-server-sdk';
import { ROLES, type Role } from '../../shared/domain/role';
import { ROLE_ATTRIBUTE } from '../../shared/protocol/attributes';
import type { LiveMeetingParticipant, LiveParticipant } from '../services/ports';

/** Whether someone takes part, rather than a recorder or another machine that nobody sees. */
export function isPerson({ state, permission }: ParticipantInfo): boolean {
  const isMachine = permission?.recorder || permission?.agent || permission?.hidden;
  return !isMachine && state !== ParticipantInfo_State.DISCONNECTED;
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
  const { metadata, attributes } = info;
  return {
    identity,
    name,
    role,
    joinedDate,
    metadata,
    attributes: { ...attributes },
    tracks: info.tracks.map(toTrack),
  };
}

function toTrack({ sid, source, muted }: TrackInfo): LiveParticipant['tracks'][number] {
  return { trackId: sid, source: TrackSource[source].toLowerCase(), muted };
}

function roleOf({ attributes }: ParticipantInfo): Role {
  return ROLES.find((candidate) => candidate === attributes[ROLE_ATTRIBUTE]) ?? 'speaker';
}
