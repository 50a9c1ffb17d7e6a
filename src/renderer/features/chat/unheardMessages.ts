import type { ChatMessage, ChatNews } from '../../call/chat/types';
import type { AnnouncementPreferences } from '../../store/announcementPreferences';

/** How many messages a person wants to be told of, and the newest of them where it is at hand. */
export interface Unheard {
  count: number;
  last?: ChatMessage;
}

/** What came between two counts and is to be read out. */
export function unheardMessages(
  messages: readonly ChatMessage[],
  told: ChatNews,
  now: ChatNews,
  wanted: AnnouncementPreferences['chat'],
): Unheard {
  if (wanted === 'none') return { count: 0 };
  const isWanted = ({ arrival, mentionsMe, privateWith }: ChatMessage) =>
    arrival > told.messages && (wanted === 'all' || mentionsMe || privateWith !== undefined);
  const count = wanted === 'all' ? now.messages - told.messages : now.mentions - told.mentions;
  return { count, last: messages.findLast(isWanted) };
}
