import type { ChatMessage } from '../../../call/chat/types';

/** After a longer silence the name and time are shown again. */
const TOGETHER_MS = 3 * 60_000;

export interface RowKind {
  /** Name and time stand above it. */
  startsGroup: boolean;
  /** The day stands above it. */
  startsDay: boolean;
  /** "New" stands above it. */
  startsNew: boolean;
}

/**
 * What stands above a message, by the one before it. `seen`: how many from others had been there when the chat was last
 * looked at.
 */
export function rowKind(message: ChatMessage, previous: ChatMessage | undefined, seen: number | undefined): RowKind {
  const startsDay = dayOf(message.sentAt) !== (previous && dayOf(previous.sentAt));
  const startsNew = seen !== undefined && message.arrival === seen + 1;
  const isTogether =
    previous !== undefined &&
    previous.identity === message.identity &&
    previous.privateWith?.identity === message.privateWith?.identity &&
    Math.abs(message.sentAt - previous.sentAt) < TOGETHER_MS;
  return { startsGroup: !isTogether || startsDay || startsNew, startsDay, startsNew };
}

function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}
