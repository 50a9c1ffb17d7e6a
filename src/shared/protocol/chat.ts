import { z } from 'zod';

/** The topic on which LiveKit's own components send and read chat packets. */
export const CHAT_TOPIC = 'lk-chat-topic';
/** The topic of their newer text streams. Read, not sent: a packet reaches old and new clients once. */
export const CHAT_STREAM_TOPIC = 'lk.chat';

/** Longest message we send, in characters; well below what one data packet carries. */
export const CHAT_MESSAGE_MAX = 4000;

/** A chat message on the wire, as `@livekit/components-core` 0.12 writes and reads it. */
export const chatPacket = z.object({
  id: z.string().min(1).max(128),
  /** Milliseconds since the epoch, by the sender's clock. */
  timestamp: z.number(),
  message: z.string().max(64_000),
  editTimestamp: z.number().optional(),
  /** Set on a packet whose sender also sent a text stream with the same id. */
  ignoreLegacy: z.boolean().optional(),
});
export type ChatPacket = z.infer<typeof chatPacket>;
