/** A chat message as the host keeps it. Dates in milliseconds since the epoch, by the host's clock. */
export interface ChatRecord {
  roomId: string;
  meetingId: string;
  /** Grows with each message of the room. */
  sequence: number;
  identity: string;
  /** The author's own id of it. With the identity it names the message. */
  id: string;
  /** The author's name when it was written. */
  name: string;
  /** Empty once it was deleted. */
  text: string;
  replyTo?: { identity: string; id: string };
  mentions: string[];
  sentDate: number;
  editedDate?: number;
  deletedDate?: number;
  /** Identities by emoji. */
  reactions: Record<string, string[]>;
}

/** Messages that a room keeps; older ones go. */
export const CHAT_KEPT = 10_000;
/** Different signs that a message can have. */
export const CHAT_SIGNS_MAX = 20;

/** Whether this is what people put on messages: emoji and what joins them, nothing that can be read. */
export function isSign(text: string): boolean {
  return /^[\p{Emoji}\p{Emoji_Component}\p{Extended_Pictographic}]+$/u.test(text);
}
