import { type Room as LiveKitRoom, type Participant, RoomEvent } from 'livekit-client';
import { ROLE_ATTRIBUTE } from '../../shared/protocol/attributes';
import type { Shape } from '../../shared/protocol/shape';
import { createWaitingRoom } from './createWaitingRoom';
import { nameOf } from './nameOf';

/** Who sent something: undefined is the host itself, which sends through the server. */
export interface Sender {
  identity: string;
  name: string;
  isModerator: boolean;
}

export interface SendOptions {
  /** Identities; absent: everyone. */
  to?: readonly string[];
  /** May be lost on the way, and is never late. */
  lossy?: boolean;
}

/** What participants say to one another in data packets: JSON in the shapes of `shared/protocol`, one topic each. */
export interface Topics {
  /** Calls the listener with each message that has the topic's shape; others are left aside. Returns how to end it. */
  on<Message>(
    topic: string,
    shape: Shape<Message>,
    listener: (message: Message, sender: Sender | undefined) => void,
  ): () => void;
  /** Rejects where the connection cannot carry it, or we may not send data. */
  send(topic: string, message: object, options?: SendOptions): Promise<void>;
  dispose(): void;
}

/** Listens where it understands. */
type Listener = (data: unknown, sender: Sender | undefined) => void;

export function createTopics(room: LiveKitRoom): Topics {
  const listeners = new Map<string, Set<Listener>>();
  const waiting = createWaitingRoom<{ payload: Uint8Array; topic?: string }>();

  const onData = (
    payload: Uint8Array,
    participant: Participant | undefined,
    _kind: unknown,
    topic?: string,
    _encryption?: unknown,
    identity?: string,
  ) => {
    const concerned = listeners.get(topic ?? '');
    if (!concerned?.size) return;
    // A stranger's word is not the host's; nor is it lost, should they turn out to be a newcomer.
    if (!participant && identity) return waiting.hold(identity, { payload, topic });
    const data = parseJson(payload);
    for (const hear of [...concerned]) hear(data, participant && senderOf(participant));
  };
  const onKnown = (participant: Participant) => {
    for (const { payload, topic } of waiting.admit(participant.identity))
      onData(payload, participant, undefined, topic);
  };
  room.on(RoomEvent.DataReceived, onData).on(RoomEvent.ParticipantConnected, onKnown);

  return {
    on(topic, shape, listener) {
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set);
      const hear: Listener = (data, sender) => {
        const message = shape.safeParse(data);
        if (message.success) listener(message.data, sender);
      };
      set.add(hear);
      return () => set.delete(hear);
    },
    async send(topic, message, { to, lossy = false } = {}) {
      await room.localParticipant.publishData(new TextEncoder().encode(JSON.stringify(message)), {
        topic,
        reliable: !lossy,
        ...(to ? { destinationIdentities: [...to] } : {}),
      });
    },
    dispose() {
      room.off(RoomEvent.DataReceived, onData).off(RoomEvent.ParticipantConnected, onKnown);
      waiting.dispose();
      listeners.clear();
    },
  };
}

/** LiveKit tells of a moderator by the attribute that only the host can set. */
export function senderOf(participant: Participant): Sender {
  const { identity, attributes } = participant;
  return { identity, name: nameOf(participant), isModerator: attributes[ROLE_ATTRIBUTE] === 'moderator' };
}

function parseJson(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(payload));
  } catch {
    return undefined;
  }
}
