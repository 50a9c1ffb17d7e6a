import type { MessageKey } from '../../../shared/protocol/chat';

/** A message as the host keeps it. */
export interface KeptMessage extends MessageKey {
  sequence?: number;
  name: string;
  text: string;
  replyTo?: MessageKey;
  mentions: readonly string[];
  /** Milliseconds since the epoch, likewise the next two. */
  sentDate: number;
  editedDate?: number;
  deletedDate?: number;
  /** Identities by emoji. */
  reactions: Readonly<Record<string, readonly string[]>>;
}

export interface MessageToKeep {
  id: string;
  text: string;
  replyTo?: MessageKey;
  mentions: string[];
}

/**
 * Where messages are kept for those who come later. Everything may throw; an error whose `code` is CHAT_NOT_KEPT says that
 * nothing is kept for this meeting at all.
 */
export interface ChatArchive {
  /** The newest ones, or those before a sequence. The newest at the end. */
  list(before?: number): Promise<{ messages: readonly KeptMessage[]; hasMore: boolean }>;
  /** Hands in our own, in order. Some may be there already. */
  add(messages: MessageToKeep[]): Promise<readonly KeptMessage[]>;
  edit(key: MessageKey, text: string): Promise<void>;
  remove(key: MessageKey): Promise<void>;
  react(key: MessageKey, emoji: string, on: boolean): Promise<void>;
}

/** Nothing is kept for this meeting, and asking again will not help. */
export function isNotKept(error: unknown): boolean {
  return codeOf(error) === 'CHAT_NOT_KEPT';
}

/** The archive has no such message, or has it no more: then there is nothing in it to change. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'MESSAGE_NOT_FOUND';
}

/** Whether the same request may succeed later: nobody has answered it, or somebody too busy. */
export function mayHelpLater(error: unknown): boolean {
  const code = codeOf(error);
  return code === undefined || PASSING.has(code);
}

const PASSING: ReadonlySet<string> = new Set([
  'TOO_MANY_ATTEMPTS',
  'TOO_MANY_REQUESTS',
  'INTERNAL_SERVER_ERROR',
  'BAD_GATEWAY',
  'SERVICE_UNAVAILABLE',
  'GATEWAY_TIMEOUT',
  'MEETING_SERVER_NOT_READY',
]);

function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
