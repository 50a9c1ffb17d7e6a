import { HANDED_MAX_BYTES, HANDED_MESSAGES_MAX, type HandedMessage } from '../../../shared/protocol/chat';
import type { ChatMessage } from './types';

/** A character is at most three bytes of UTF-8 (in UTF-16 units); the rest of a record is names and ids. */
const BYTES_PER_CHARACTER = 3;
const BYTES_BESIDE = 600;

/** What a newcomer may be handed: the newest messages to all, without words for two, without files. The newest at the end. */
export function toHand(messages: readonly ChatMessage[]): HandedMessage[] {
  const handed: HandedMessage[] = [];
  let bytes = 0;
  for (const message of [...messages].reverse()) {
    if (message.privateWith || message.file || message.state !== 'sent') continue;
    bytes += message.text.length * BYTES_PER_CHARACTER + BYTES_BESIDE;
    if (handed.length === HANDED_MESSAGES_MAX || bytes > HANDED_MAX_BYTES) break;
    handed.push({
      identity: message.identity,
      id: message.id,
      name: message.name,
      text: message.text,
      sentDate: message.sentAt,
      editedDate: message.editedAt,
      // Whether is what matters; when is not known.
      deletedDate: message.isDeleted ? message.sentAt : undefined,
      replyTo: message.replyTo,
      mentions: message.mentions.map(({ identity }) => identity),
      reactions: Object.fromEntries(message.reactions.map(({ emoji, identities }) => [emoji, [...identities]])),
    });
  }
  return handed.reverse();
}
