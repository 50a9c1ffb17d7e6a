import type { Room as LiveKitRoom, TextStreamReader } from 'livekit-client';
import {
  CHAT_EVENT_TOPIC,
  CHAT_MESSAGE_MAX,
  CHAT_STREAM_TOPIC,
  CHAT_TOPIC,
  type ChatEvent,
  type ChatPacket,
  chatEvent,
  chatPacket,
} from '../../../shared/protocol/chat';
import { cleanMoment } from '../cleanMoment';
import { cleanText } from '../cleanText';
import { createRateLimit } from '../createRateLimit';
import { type Sender, senderOf, type Topics } from '../createTopics';
import type { Messages } from './createMessages';
import { named, type People } from './fromKept';
import { isEmoji } from './isEmoji';
import { keyText } from './messageKey';
import { plainEmoji } from './plainEmoji';
import { readText } from './readText';
import type { NamedPerson } from './types';
import { withReaction } from './withReaction';

/** Far more than people write, and less than what would keep a page busy. */
const MESSAGES = { count: 4000, spanMs: 10_000 };
const EVENTS = { count: 200, spanMs: 6_700 };
/** Largest text stream that is read as a message, in bytes; the rest of a longer one is thrown away. */
const STREAM_MAX_BYTES = 64_000;

interface IncomingParts {
  room: LiveKitRoom;
  topics: Topics;
  messages: Messages;
  people: People;
  now: () => number;
  onTyping(person: NamedPerson, on: boolean): void;
}

/** Takes in what others write, and what they do with what was written. Counts them; see `ChatNews`. */
export function createIncoming({ room, topics, messages, people, now, onTyping }: IncomingParts) {
  const words = createRateLimit(MESSAGES, now);
  const events = createRateLimit(EVENTS, now);
  let arrivals = 0;
  const nextArrival = () => {
    arrivals += 1;
    return arrivals;
  };

  const edit = (key: string, text: string, at: number) => {
    const before = messages.get(key);
    if (!before || before.isDeleted || before.file) return;
    // LiveKit's own clients know no deletion; an empty text is theirs.
    if (text === '') messages.change(key, { text, isDeleted: true, reactions: [] });
    else messages.change(key, { text, editedAt: at });
  };

  const receive = (packet: ChatPacket, { identity, name }: NamedPerson) => {
    if (!words.allows(identity)) return;
    const { id, replyTo, mentions = [], isPrivate = false } = packet;
    const key = keyText({ identity, id });
    const text = cleanText(packet.message, CHAT_MESSAGE_MAX);
    const editedAt = packet.editTimestamp === undefined ? undefined : cleanMoment(packet.editTimestamp, now());
    if (messages.get(key)) {
      // The key holds the sender's identity: only the author's own message can be meant.
      if (editedAt !== undefined) edit(key, text, editedAt);
      return;
    }
    if (!text) return;
    onTyping({ identity, name }, false);
    const mentionsMe = mentions.includes(people.ownIdentity());
    messages.append({
      key,
      id,
      identity,
      name,
      text,
      sentAt: cleanMoment(packet.timestamp, now()),
      mine: false,
      state: 'sent',
      arrival: nextArrival(),
      editedAt,
      isDeleted: false,
      replyTo,
      mentions: named(mentions, people),
      mentionsMe,
      privateWith: isPrivate ? { identity, name } : undefined,
      reactions: [],
    });
  };

  const onEvent = (event: ChatEvent, sender: Sender) => {
    if (!events.allows(sender.identity)) return;
    if (event.kind === 'typing') return onTyping(sender, event.on);
    const key = keyText(event.message);
    const message = messages.get(key);
    if (!message || message.isDeleted) return;
    if (event.kind === 'delete') {
      const isTheirs = event.message.identity === sender.identity;
      // Of words for two, the moderator can only be one of the two.
      if (isTheirs || sender.isModerator)
        messages.change(key, { text: '', isDeleted: true, reactions: [], file: undefined });
    } else if (isEmoji(event.emoji)) {
      messages.change(key, {
        reactions: withReaction(message.reactions, plainEmoji(event.emoji), sender.identity, event.on),
      });
    }
  };

  const disposals = [
    topics.on(CHAT_TOPIC, chatPacket, (packet, sender) => {
      // Marked packets repeat a text stream, which arrives by itself.
      if (sender && !packet.ignoreLegacy) receive(packet, sender);
    }),
    topics.on(CHAT_EVENT_TOPIC, chatEvent, (event, sender) => {
      if (sender) onEvent(event, sender);
    }),
  ];

  const onStream = async (reader: TextStreamReader, identity: string) => {
    const { id, timestamp } = reader.info;
    const message = await readText(reader, STREAM_MAX_BYTES);
    const participant = room.remoteParticipants.get(identity);
    // What one could not answer, for its id is too long, is left aside as a packet would be.
    const packet = chatPacket.safeParse({ id, timestamp, message }).data;
    if (packet) receive(packet, participant ? senderOf(participant) : { identity, name: identity });
  };
  room.registerTextStreamHandler(CHAT_STREAM_TOPIC, (reader, { identity }) => {
    onStream(reader, identity).catch((error: unknown) => console.warn('A chat message could not be read', error));
  });

  return {
    nextArrival,
    dispose() {
      for (const dispose of disposals) dispose();
      room.unregisterTextStreamHandler(CHAT_STREAM_TOPIC);
    },
  };
}
