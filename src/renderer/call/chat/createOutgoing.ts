import type { Room as LiveKitRoom } from 'livekit-client';
import {
  CHAT_EVENT_TOPIC,
  CHAT_MESSAGE_MAX,
  CHAT_TOPIC,
  type ChatEvent,
  type ChatPacket,
  MENTIONS_MAX,
  type MessageKey,
} from '../../../shared/protocol/chat';
import { cleanText } from '../cleanText';
import { senderOf, type Topics } from '../createTopics';
import type { Readable } from '../readable';
import type { CallState } from '../types';
import type { Keeping } from './createKeeping';
import type { Messages } from './createMessages';
import { isEmoji } from './isEmoji';
import { keyText } from './messageKey';
import { plainEmoji } from './plainEmoji';
import type { Chat, ChatMessage, ChatSendOptions, NamedPerson } from './types';
import { withReaction } from './withReaction';

interface OutgoingParts {
  room: LiveKitRoom;
  topics: Topics;
  state: Readable<CallState>;
  messages: Messages;
  keeping: Keeping;
  now: () => number;
  newId: () => string;
}

type Outgoing = Pick<Chat, 'send' | 'edit' | 'remove' | 'react'> & {
  /** A failed message anew. */
  resend(key: string): Promise<void>;
  dispose(): void;
};

/** Sends what we write, and what we do with what was written. What is written during an outage goes out after it. */
export function createOutgoing(parts: OutgoingParts): Outgoing {
  const { room, topics, state, messages, keeping, now, newId } = parts;
  /** In order of writing. */
  const waiting = new Set<string>();

  const publish = async (key: string) => {
    const message = messages.get(key);
    if (!message) return;
    try {
      expectHere(room, message.privateWith);
      await topics.send(CHAT_TOPIC, packetOf(message), only(message.privateWith));
      messages.change(key, { state: 'sent' });
      if (!message.privateWith) keeping.add(message);
    } catch (error) {
      console.warn('A chat message could not be sent', error);
      messages.change(key, { state: 'failed' });
    }
  };
  const trySend = async (key: string) => {
    const { phase } = state.get();
    if (phase === 'connected') {
      waiting.delete(key);
      await publish(key);
    } else if (phase === 'ended') {
      waiting.delete(key);
      messages.change(key, { state: 'failed' });
    } else waiting.add(key);
  };
  /** Nobody else has it, nor is it on its way. */
  const isUnsent = ({ key, state: sending }: ChatMessage) => sending === 'failed' || waiting.has(key);
  const unfollow = state.subscribe(() => {
    for (const key of [...waiting]) void trySend(key);
  });

  /** Changes a message here at once, tells the others, and takes it back where they could not be told. */
  const change = async (
    key: string,
    changed: Partial<ChatMessage>,
    tell: (message: ChatMessage) => Promise<void>,
    undo = (before: ChatMessage, _current: ChatMessage) =>
      Object.fromEntries(Object.keys(changed).map((field) => [field, before[field as keyof ChatMessage]])),
  ) => {
    const before = messages.get(key);
    if (!before) return false;
    messages.change(key, changed);
    try {
      await tell(before);
      return true;
    } catch (error) {
      console.warn('Others could not be told of a change in the chat', error);
      const current = messages.get(key);
      // Nothing comes back of what another has deleted meanwhile.
      if (current && (changed.isDeleted || !current.isDeleted)) messages.change(key, undo(before, current));
      return false;
    }
  };
  const sendEvent = (event: ChatEvent, to: NamedPerson | undefined) => topics.send(CHAT_EVENT_TOPIC, event, only(to));
  const sendEdit = (message: ChatMessage, text: string) =>
    topics.send(CHAT_TOPIC, { ...packetOf({ ...message, text }), editTimestamp: now() }, only(message.privateWith));

  return {
    async send(text, { replyTo, mentions = [], to }: ChatSendOptions = {}) {
      const cleaned = cleanText(text, CHAT_MESSAGE_MAX);
      if (!cleaned) return;
      const { identity, name } = room.localParticipant;
      const id = newId();
      const key = keyText({ identity, id });
      messages.append({
        key,
        id,
        identity,
        name: name || identity,
        text: cleaned,
        sentAt: now(),
        mine: true,
        state: 'sending',
        arrival: 0,
        isDeleted: false,
        replyTo,
        // A message that names more would be left aside by everyone.
        mentions: mentions.slice(0, MENTIONS_MAX),
        mentionsMe: false,
        privateWith: to,
        reactions: [],
      });
      await trySend(key);
    },
    async resend(key) {
      messages.change(key, { state: 'sending' });
      await trySend(key);
    },
    async edit(key, text) {
      const message = messages.get(key);
      const cleaned = cleanText(text, CHAT_MESSAGE_MAX);
      if (!message?.mine || message.isDeleted || message.file || !cleaned) return false;
      if (cleaned === message.text) return true;
      if (isUnsent(message)) {
        messages.change(key, { text: cleaned });
        return true;
      }
      return change(key, { text: cleaned, editedAt: now() }, async (before) => {
        await sendEdit(before, cleaned);
        if (!before.privateWith) keeping.edit(keyOf(before), cleaned);
      });
    },
    async remove(key) {
      const message = messages.get(key);
      if (!message || !(message.mine || senderOf(room.localParticipant).isModerator)) return false;
      const emptied = {
        text: '',
        isDeleted: true,
        reactions: [],
        file: undefined,
        state: 'sent',
        isUnkept: false,
      } as const;
      if (isUnsent(message)) {
        waiting.delete(key);
        messages.change(key, emptied);
        return true;
      }
      return change(key, emptied, async (before) => {
        await sendEvent({ kind: 'delete', message: keyOf(before) }, before.privateWith);
        // For clients that do not know what a deletion is.
        if (before.mine && !before.file) await sendEdit(before, '');
        if (!before.privateWith && !before.file) keeping.remove(keyOf(before));
      });
    },
    async react(key, chosen, on) {
      const emoji = plainEmoji(chosen);
      const message = messages.get(key);
      if (!message || message.isDeleted || !isEmoji(emoji)) return false;
      const { identity } = room.localParticipant;
      const reactions = withReaction(message.reactions, emoji, identity, on);
      if (reactions === message.reactions) return true;
      return change(
        key,
        { reactions },
        async (before) => {
          await sendEvent({ kind: 'react', message: keyOf(before), emoji, on }, before.privateWith);
          if (!before.privateWith && !before.file) keeping.react(keyOf(before), emoji, on);
        },
        // The signs of others stay that came meanwhile.
        (_before, current) => ({ reactions: withReaction(current.reactions, emoji, identity, !on) }),
      );
    },
    dispose: unfollow,
  };
}

/** LiveKit takes words for someone who has gone, and gives them to nobody. */
export function expectHere(room: LiveKitRoom, to: NamedPerson | undefined): void {
  if (to && !room.remoteParticipants.has(to.identity)) throw new Error(`${to.name} is not here`);
}

/** Every other client in the meeting, or one. */
export function only(to: NamedPerson | undefined): { to?: string[] } {
  return to ? { to: [to.identity] } : {};
}

function keyOf({ identity, id }: ChatMessage): MessageKey {
  return { identity, id };
}

function packetOf({ id, sentAt, text, replyTo, mentions, privateWith }: ChatMessage): ChatPacket {
  return {
    id,
    timestamp: sentAt,
    message: text,
    ...(replyTo ? { replyTo } : {}),
    ...(mentions.length > 0 ? { mentions: mentions.map(({ identity }) => identity) } : {}),
    ...(privateWith ? { isPrivate: true } : {}),
  };
}
