import type { ChatRecord } from '../../../shared/domain/chatRecord';

/** A message as its author hands it in. */
export interface NewMessage {
  id: string;
  text: string;
  replyTo?: { identity: string; id: string };
  mentions: string[];
}

/** What names a message of a room. */
export interface MessageKey {
  identity: string;
  id: string;
}

/** The messages of chats. Gone with the meeting, or with the room where its rules say that they stay. */
export interface ChatStore {
  /** Those before `before`, the newest at the end. `meetingId`: only those of this meeting. */
  list(roomId: string, query: { meetingId?: string; before?: number; limit: number }): Promise<ChatRecord[]>;
  find(roomId: string, key: MessageKey): Promise<ChatRecord | undefined>;
  /**
   * Writes those that are not there yet, in order, while the meeting runs, and forgets all but the newest `kept` of the
   * room. All of them as they are there then; none where the meeting is over.
   */
  add(
    author: { roomId: string; meetingId: string; identity: string; name: string },
    messages: readonly NewMessage[],
    options: { date: number; kept: number },
  ): Promise<ChatRecord[]>;
  /** False where it is not there, or was deleted. */
  edit(roomId: string, key: MessageKey, text: string, date: number): Promise<boolean>;
  /** Takes its words away, mentions and signs too. False where it is not there, or was deleted. */
  clear(roomId: string, key: MessageKey, date: number): Promise<boolean>;
  /** Puts someone's sign on a message, where it has fewer than `limit` different ones or this one already. */
  react(sequence: number, sign: { emoji: string; identity: string; date: number; limit: number }): Promise<boolean>;
  unreact(sequence: number, sign: { emoji: string; identity: string }): Promise<void>;
}
