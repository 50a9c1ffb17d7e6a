import { type Room as LiveKitRoom, type Participant, RoomEvent } from 'livekit-client';
import {
  CHAT_MESSAGE_MAX,
  CHAT_STREAM_TOPIC,
  CHAT_TOPIC,
  type ChatPacket,
  chatPacket,
} from '../../shared/protocol/chat';
import { cleanText } from './cleanText';
import { createReadable, type Readable } from './readable';
import type { CallState, Chat, ChatMessage } from './types';

/** Older ones are forgotten: nobody scrolls further, and memory ends. */
const MESSAGES_KEPT = 2000;

interface ChatParts {
  room: LiveKitRoom;
  state: Readable<CallState>;
  now: () => number;
  newId: () => string;
}

/** Chat over data packets, readable and writable by LiveKit's own components. Returns the chat and how to end it. */
export function createChat({ room, state, now, newId }: ChatParts): Chat & { dispose(): void } {
  const messages = createReadable<readonly ChatMessage[]>([]);
  const seen = new Set<string>();

  const add = (message: ChatMessage) => {
    if (seen.has(message.id) || !message.text) return;
    seen.add(message.id);
    messages.set([...messages.get(), message].slice(-MESSAGES_KEPT));
  };
  const mark = (id: string, change: Partial<ChatMessage>) =>
    messages.set(messages.get().map((message) => (message.id === id ? { ...message, ...change } : message)));

  const receive = (packet: ChatPacket, identity: string, sender: Participant | undefined) =>
    add({
      // The sender's name in the key: nobody can swallow another's message by sending its id first.
      id: `${identity}/${packet.id}`,
      identity,
      name: sender?.name || identity,
      text: cleanText(packet.message, CHAT_MESSAGE_MAX),
      sentAt: packet.timestamp,
      mine: false,
      state: 'sent',
    });

  const onData = (payload: Uint8Array, sender: Participant | undefined, _kind: unknown, topic: string | undefined) => {
    if (topic !== CHAT_TOPIC || !sender) return;
    const packet = parsePacket(payload);
    // Marked packets repeat a text stream, which arrives by itself.
    if (packet && !packet.ignoreLegacy) receive(packet, sender.identity, sender);
  };
  room.on(RoomEvent.DataReceived, onData);
  room.registerTextStreamHandler(CHAT_STREAM_TOPIC, (reader, { identity }) => {
    const { id, timestamp } = reader.info;
    reader.readAll().then(
      (message) => receive({ id, timestamp, message }, identity, room.remoteParticipants.get(identity)),
      (error: unknown) => console.warn('A chat message could not be read', error),
    );
  });

  const publish = async (id: string) => {
    const message = messages.get().find((candidate) => candidate.id === id);
    if (!message) return;
    const packet: ChatPacket = { id, timestamp: message.sentAt, message: message.text };
    try {
      await room.localParticipant.publishData(new TextEncoder().encode(JSON.stringify(packet)), {
        reliable: true,
        topic: CHAT_TOPIC,
      });
      mark(id, { state: 'sent' });
    } catch (error) {
      console.warn('A chat message could not be sent', error);
      mark(id, { state: 'failed' });
    }
  };

  const trySend = async (id: string) => {
    const { phase } = state.get();
    if (phase === 'connected') return publish(id);
    // While reconnecting it waits as `sending` and goes out on return.
    if (phase === 'ended') mark(id, { state: 'failed' });
  };
  let phase = state.get().phase;
  const unfollow = state.subscribe(() => {
    const before = phase;
    phase = state.get().phase;
    if (phase === before) return;
    for (const { id, state: sending } of messages.get()) if (sending === 'sending') void trySend(id);
  });

  return {
    messages,
    async send(text) {
      const cleaned = cleanText(text, CHAT_MESSAGE_MAX);
      if (!cleaned) return;
      const id = newId();
      const { identity, name } = room.localParticipant;
      add({ id, identity, name: name || identity, text: cleaned, sentAt: now(), mine: true, state: 'sending' });
      await trySend(id);
    },
    async retry(id) {
      if (messages.get().find((message) => message.id === id)?.state !== 'failed') return;
      mark(id, { state: 'sending' });
      await trySend(id);
    },
    dispose() {
      unfollow();
      room.off(RoomEvent.DataReceived, onData);
      room.unregisterTextStreamHandler(CHAT_STREAM_TOPIC);
    },
  };
}

/** The packet, or undefined where it is none of ours: other apps may use the topic as they like. */
export function parsePacket(payload: Uint8Array): ChatPacket | undefined {
  try {
    return chatPacket.safeParse(JSON.parse(new TextDecoder().decode(payload))).data;
  } catch {
    return undefined;
  }
}
