import type { ChatMessage } from '../../call/chat/types';

/** Messages of one author that follow one another, shown under one name. */
export interface MessageGroup {
  /** The id of its first message. */
  id: string;
  identity: string;
  name: string;
  mine: boolean;
  /** Milliseconds since the epoch, of the first. */
  sentAt: number;
  messages: readonly ChatMessage[];
}

/** After a longer silence the name and time are shown again. */
const TOGETHER_MS = 3 * 60_000;

/** Puts what one person wrote in a row together; the order stays that of arrival. */
export function groupMessages(messages: readonly ChatMessage[]): MessageGroup[] {
  const groups: (MessageGroup & { messages: ChatMessage[] })[] = [];
  for (const message of messages) {
    const group = groups.at(-1);
    const last = group?.messages.at(-1);
    if (group && last && group.identity === message.identity && message.sentAt - last.sentAt < TOGETHER_MS) {
      group.messages.push(message);
    } else {
      const { id, identity, name, mine, sentAt } = message;
      groups.push({ id, identity, name, mine, sentAt, messages: [message] });
    }
  }
  return groups;
}
