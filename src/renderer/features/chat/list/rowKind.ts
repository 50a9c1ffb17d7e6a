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
 * looked at. `now`: milliseconds since the epoch.
 */
export function rowKind(
  message: ChatMessage,
  previous: ChatMessage | undefined,
  { seen, now }: { seen: number | undefined; now: number },
): RowKind {
  // Today needs no line where everything is of today.
  const startsDay = dayOf(message.sentAt) !== dayOf(previous?.sentAt ?? now);
  const startsNew = seen !== undefined && message.arrival === seen + 1;
  return { startsGroup: !continuesGroup(message, previous) || startsDay || startsNew, startsDay, startsNew };
}

/** Whether it is of the same person, to the same ones, soon after. */
export function continuesGroup(message: ChatMessage, previous: ChatMessage | undefined): boolean {
  return (
    previous !== undefined &&
    previous.identity === message.identity &&
    previous.privateWith?.identity === message.privateWith?.identity &&
    Math.abs(message.sentAt - previous.sentAt) < TOGETHER_MS
  );
}

function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}
