import * as z from 'zod/mini';
import { type MessageOf, shape } from './shape';

/** The topic on which LiveKit's own components send and read chat packets. */
export const CHAT_TOPIC = 'lk-chat-topic';
/** The topic of their newer text streams. Read, not sent: a packet reaches old and new clients once. */
export const CHAT_STREAM_TOPIC = 'lk.chat';
/** What is done with messages that are already there, and that someone is writing. Parley's own. */
export const CHAT_EVENT_TOPIC = 'parley.chat';
/** Asks a peer for what was written before; answered by a text stream on the same topic, a JSON array of records. */
export const CHAT_HISTORY_TOPIC = 'parley.chat-history';
/** Files, as LiveKit byte streams. Their attributes are those of `fileAttributes`. */
export const FILE_TOPIC = 'parley.file';

/** Longest message we send, in characters; well below what one data packet carries. */
export const CHAT_MESSAGE_MAX = 4000;
/** Most people who are named in one message. */
export const MENTIONS_MAX = 50;
/** Largest file, in bytes. */
export const FILE_MAX_BYTES = 100_000_000;

const identity = () => z.string().check(z.maxLength(256));
const identities = (most: number) => z.array(identity()).check(z.maxLength(most));
const messageId = () => z.string().check(z.minLength(1), z.maxLength(128));
/** A message by its author and the author's own id: nobody can speak of another's message as theirs. */
const messageKey = () =>
  z.object({
    identity: z.string().check(z.minLength(1), z.maxLength(256)),
    id: messageId(),
  });
export type MessageKey = z.infer<ReturnType<typeof messageKey>>;

/**
 * A chat message on the wire, as `@livekit/components-core` 0.12 writes and reads it. The same id with `editTimestamp` is
 * the message anew. What is below the line is Parley's; others leave it aside.
 */
export const chatPacket = shape(() =>
  z.object({
    id: messageId(),
    /** Milliseconds since the epoch, by the sender's clock. */
    timestamp: z.number(),
    message: z.string().check(z.maxLength(64_000)),
    editTimestamp: z.optional(z.number()),
    /** Set on a packet whose sender also sent a text stream with the same id. */
    ignoreLegacy: z.optional(z.boolean()),
    // ---
    replyTo: z.optional(messageKey()),
    /** Identities of those who are named in the text. */
    mentions: z.optional(identities(MENTIONS_MAX)),
    /** Sent to one person only (`destinationIdentities`). */
    isPrivate: z.optional(z.boolean()),
  }),
);
export type ChatPacket = MessageOf<typeof chatPacket>;

export const chatEvent = shape(() =>
  z.discriminatedUnion('kind', [
    /** The author's own message, or any where the sender is a moderator. */
    z.object({ kind: z.literal('delete'), message: messageKey() }),
    z.object({
      kind: z.literal('react'),
      message: messageKey(),
      emoji: z.string().check(z.minLength(1), z.maxLength(32)),
      on: z.boolean(),
    }),
    /** Repeated every few seconds while it is true. */
    z.object({ kind: z.literal('typing'), on: z.boolean() }),
  ]),
);
export type ChatEvent = MessageOf<typeof chatEvent>;

/** Attributes of a file's stream, all texts. `id` is the message that the file stands in. */
export const fileAttributes = shape(() =>
  z.object({
    id: messageId(),
    caption: z.optional(z.string().check(z.maxLength(CHAT_MESSAGE_MAX))),
    /** Sent to one person only. */
    isPrivate: z.optional(z.literal('true')),
  }),
);

/** Asks for what was written before. */
export const historyRequest = shape(() => z.object({ kind: z.literal('history') }));

/** Most messages, and most bytes of their JSON, that one participant hands over to another. */
export const HANDED_MESSAGES_MAX = 500;
export const HANDED_MAX_BYTES = 1_000_000;

/** Milliseconds since the epoch, as far as a calendar knows it. */
const moment = () => z.number().check(z.minimum(-8.64e15), z.maximum(8.64e15));

/** A message as one participant hands it over to another, where no host keeps any. */
export const handedMessage = shape(() =>
  z.extend(messageKey(), {
    name: z.string().check(z.maxLength(256)),
    text: z.string().check(z.maxLength(CHAT_MESSAGE_MAX)),
    sentDate: moment(),
    editedDate: z.optional(moment()),
    deletedDate: z.optional(moment()),
    replyTo: z.optional(messageKey()),
    mentions: identities(MENTIONS_MAX),
    /** Identities by emoji. */
    reactions: z.record(z.string().check(z.maxLength(32)), identities(500)),
  }),
);
export type HandedMessage = MessageOf<typeof handedMessage>;
/** What is handed over. Each is read by itself: one that has not the shape takes none of the others along. */
export const handedMessages = shape(() => z.array(z.unknown()).check(z.maxLength(HANDED_MESSAGES_MAX)));
