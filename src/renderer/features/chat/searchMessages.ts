import type { ChatMessage } from '../../call/chat/types';

/** Keys of the messages in which a text stands, whatever its capitals; in order. In names of authors and files too. */
export function searchMessages(messages: readonly ChatMessage[], query: string): string[] {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return [];
  return messages
    .filter(
      ({ text, name, file, isDeleted }) =>
        !isDeleted && [text, name, file?.name].some((words) => words?.toLowerCase().includes(wanted)),
    )
    .map(({ key }) => key);
}
