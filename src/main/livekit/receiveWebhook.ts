import { type WebhookEvent, WebhookReceiver } from 'livekit-server-sdk';
import { Fault } from '../../shared/domain/fault';
import type { LeaveCause } from '../../shared/domain/meeting';
import type { MeetingServerEvent } from '../services/ports';
import type { LiveKitConnection } from './connection';
import { isMachine, toMeetingParticipant } from './liveParticipant';

/** By the numbers of LiveKit's DisconnectReason; others mean that the connection was lost. */
const LEAVE_CAUSES: Readonly<Record<number, LeaveCause | 'replaced'>> = {
  0: 'unknown',
  1: 'left',
  2: 'replaced',
  4: 'removed',
  5: 'meeting_ended',
  10: 'meeting_ended',
};

/**
 * What a LiveKit server reports, as far as it concerns meetings and people. Throws UNAUTHENTICATED unless it signed
 * exactly this body.
 */
export async function receiveWebhook(
  { apiKey, apiSecret }: Omit<LiveKitConnection, 'url'>,
  body: string,
  authorization: string | undefined,
): Promise<MeetingServerEvent | undefined> {
  let event: WebhookEvent;
  try {
    event = await new WebhookReceiver(apiKey, apiSecret).receive(body, authorization);
  } catch {
    throw new Fault('UNAUTHENTICATED', { reason: 'The webhook is not signed with our key.' });
  }
  return toServerEvent(event);
}

function toServerEvent({ event, room, participant, createdAt }: WebhookEvent): MeetingServerEvent | undefined {
  if (!room?.name || !room.sid || (participant && isMachine(participant))) return undefined;
  const at = { roomId: room.name, session: room.sid, date: Number(createdAt) * 1000 };
  const begun = Number(room.creationTimeMs) || Number(room.creationTime) * 1000;
  if (event === 'room_started') return { ...at, kind: 'roomStarted', date: begun || at.date };
  if (event === 'room_finished') return { ...at, kind: 'roomFinished' };
  if (!participant) return undefined;
  switch (event) {
    case 'participant_joined':
      return {
        ...at,
        kind: 'participantJoined',
        participant: toMeetingParticipant(participant),
        date: begun || at.date,
      };
    case 'participant_left':
    case 'participant_connection_aborted': {
      const cause = LEAVE_CAUSES[participant.disconnectReason] ?? 'connection_lost';
      return { ...at, kind: 'participantLeft', participant: toMeetingParticipant(participant), cause };
    }
    case 'track_published':
      return { ...at, kind: 'trackPublished', identity: participant.identity };
    case 'track_unpublished':
      return { ...at, kind: 'trackUnpublished', identity: participant.identity };
    default:
      return undefined;
  }
}
