import type { ChatMessage } from './types';

/** A message for tests. */
export function aMessage(given: Partial<ChatMessage> = {}): ChatMessage {
  return {
    key: given.id ?? '1',
    id: '1',
    identity: 'ada',
    name: 'Ada',
    text: 'Hello',
    sentAt: 0,
    mine: false,
    state: 'sent',
    arrival: 0,
    isDeleted: false,
    mentions: [],
    mentionsMe: false,
    reactions: [],
    ...given,
  };
}
