import { type Participant, ParticipantKind, Track } from 'livekit-client';
import { ROLES } from '../../shared/domain/role';
import { BREAKOUT_ATTRIBUTE, HAND_ATTRIBUTE, ROLE_ATTRIBUTE } from '../../shared/protocol/attributes';
import { devicePublication } from './devicePublication';
import { nameOf } from './nameOf';
import { sharesOf } from './sharesOf';
import type { DeviceState, ParticipantFacts } from './types';

/** What the screens may know of a participant, read from LiveKit at this moment. */
export function participantFacts(participant: Participant): ParticipantFacts {
  const role = participant.attributes[ROLE_ATTRIBUTE];
  const microphone = deviceState(participant, Track.Source.Microphone);
  return {
    identity: participant.identity,
    name: nameOf(participant),
    isLocal: participant.isLocal,
    role: ROLES.find((known) => known === role),
    // LiveKit hears for a moment on who has just been muted.
    isSpeaking: participant.isSpeaking && microphone === 'on',
    microphone,
    camera: deviceState(participant, Track.Source.Camera),
    shares: sharesOf(participant).size,
    quality: participant.connectionQuality,
    hand: raisedSince(participant),
    breakout: isAway(participant) ? participant.attributes[BREAKOUT_ATTRIBUTE] : undefined,
    joinedAt: participant.joinedAt?.getTime() ?? 0,
  };
}

/** Whether someone has gone from the meeting to one of its breakout rooms. */
export function isAway({ attributes }: Participant): boolean {
  return Boolean(attributes[BREAKOUT_ATTRIBUTE]);
}

/** Since when someone's hand is up, in milliseconds since the epoch. */
export function raisedSince({ attributes }: Participant): number | undefined {
  const since = Number(attributes[HAND_ATTRIBUTE] || Number.NaN);
  return Number.isFinite(since) && since > 0 ? since : undefined;
}

/** Whether someone belongs among the people: recorders do not. */
export function isPerson(participant: Participant): boolean {
  return participant.kind !== ParticipantKind.EGRESS;
}

function deviceState(participant: Participant, source: Track.Source.Camera | Track.Source.Microphone): DeviceState {
  const publication = devicePublication(participant, source);
  if (!publication) return 'none';
  return publication.isMuted ? 'muted' : 'on';
}
