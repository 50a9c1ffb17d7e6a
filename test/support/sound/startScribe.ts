import { Room, TrackKind } from '@livekit/rtc-node';
import { AccessToken } from 'livekit-server-sdk';
import { TRANSCRIPTION_ATTRIBUTES, TRANSCRIPTION_TOPIC } from '../../../src/shared/protocol/transcription';
import type { MeetingServer } from '../startMeetingServer';
import { waitUntil } from '../waitUntil';

/** A LiveKit agent that writes down what others say. */
export interface Scribe {
  write(segment: { id: string; text: string; isFinal: boolean }): Promise<void>;
  leave(): Promise<void>;
}

/** Joins as an agent and waits for the microphone of someone. */
export async function startScribe(server: MeetingServer, room: string, identityOfSpeaker: string): Promise<Scribe> {
  const token = new AccessToken(server.apiKey, server.apiSecret, { identity: 'scribe', name: 'Scribe', ttl: 600 });
  token.kind = 'agent';
  token.addGrant({ roomJoin: true, room, agent: true, hidden: false, canPublishData: true });
  const agent = new Room();
  await agent.connect(server.url, await token.toJwt(), { autoSubscribe: false, dynacast: false });
  const trackOf = () => {
    const publications = agent.remoteParticipants.get(identityOfSpeaker)?.trackPublications.values() ?? [];
    return [...publications].find(({ kind }) => kind === TrackKind.KIND_AUDIO)?.sid;
  };
  const trackSid = await waitUntil(`${identityOfSpeaker} to have a microphone`, trackOf);
  return {
    async write({ id, text, isFinal }) {
      await agent.localParticipant?.sendText(text, {
        topic: TRANSCRIPTION_TOPIC,
        attributes: {
          [TRANSCRIPTION_ATTRIBUTES.segmentId]: id,
          [TRANSCRIPTION_ATTRIBUTES.isFinal]: `${isFinal}`,
          [TRANSCRIPTION_ATTRIBUTES.trackId]: trackSid,
        },
      });
    },
    leave: () => agent.disconnect(),
  };
}
