import type { MessageKey } from '../../../shared/protocol/chat';
import type { Readable } from '../readable';

/** Someone by identity, and the name they had when it was written. */
export interface NamedPerson {
  identity: string;
  name: string;
}

export interface ChatReaction {
  emoji: string;
  /** Who gave it, in order. */
  identities: readonly string[];
}

/** How far a file has come. `gone`: it was here, and made room for newer ones. */
export interface Transfer {
  state: 'moving' | 'ready' | 'cancelled' | 'failed' | 'gone';
  /** 0 to 1. */
  progress: number;
  /** Set while ready. Its type is that of a picture that is safe to show, or else of mere bytes. */
  blob?: Blob;
}

export interface ChatFile {
  name: string;
  /** Bytes, as announced by the sender. */
  size: number;
  /** A picture of a kind that cannot do anything but be looked at. */
  isPicture: boolean;
  /** On its own, so that a file on its way redraws nothing else. */
  transfer: Readable<Transfer>;
}

export interface ChatMessage {
  /** Its author and the author's id of it, as one text: nobody can swallow another's message by sending its id first. */
  key: string;
  id: string;
  identity: string;
  name: string;
  /** Empty once it was deleted, and for a file without words. */
  text: string;
  /** Milliseconds since the epoch, by the sender's clock; by the host's for what it kept. */
  sentAt: number;
  mine: boolean;
  state: 'sending' | 'sent' | 'failed';
  /** The how manieth from others it was that came while we are here; 0 for ours and for what was written before. */
  arrival: number;
  /** Its place among the messages that the host keeps, where known. */
  sequence?: number;
  /** Milliseconds since the epoch. */
  editedAt?: number;
  isDeleted: boolean;
  replyTo?: MessageKey;
  mentions: readonly NamedPerson[];
  mentionsMe: boolean;
  /** The one other person who sees it. */
  privateWith?: NamedPerson;
  reactions: readonly ChatReaction[];
  file?: ChatFile;
  /** Everyone here has it so, but the host could not keep it, or what was changed in it, for those who come later. */
  isUnkept?: boolean;
}

/** What came from others while we are here, counted. */
export interface ChatNews {
  messages: number;
  /** Of these, those that name us or are for us alone. */
  mentions: number;
}

export interface ChatHistory {
  /** `none`: nothing is kept, and nobody has handed over anything. */
  state: 'none' | 'loading' | 'ready' | 'failed';
  /** The host has older ones. */
  hasMore: boolean;
}

export interface ChatSendOptions {
  replyTo?: MessageKey;
  mentions?: readonly NamedPerson[];
  /** One person only. */
  to?: NamedPerson;
}

export interface Chat {
  /** In order. Changes at most once per drawn frame, and a few times a second while many come. */
  readonly messages: Readable<readonly ChatMessage[]>;
  /** One of them by its key, where it is here. */
  find(key: string): ChatMessage | undefined;
  readonly news: Readable<ChatNews>;
  /** How much of that had come when this chat was last looked at. */
  readonly seen: Readable<ChatNews>;
  /** It is looked at now. */
  see(): void;
  readonly history: Readable<ChatHistory>;
  /** Who is writing now, ourselves not among them. */
  readonly typing: Readable<readonly NamedPerson[]>;
  /** Never throws: what could not be sent is in `messages` as failed. Empty text does nothing. */
  send(text: string, options?: ChatSendOptions): Promise<void>;
  /** The message appears at once; its file tells how far it is. False: too large. */
  sendFile(file: File, options?: Pick<ChatSendOptions, 'to'> & { caption?: string }): boolean;
  /** Stops a file on its way, to us or from us. */
  cancelFile(key: string): void;
  /** Sends a failed message or file again, or has the host asked again to keep it. */
  retry(key: string): Promise<void>;
  /** Ours only. False: others could not be told, and nothing has changed. Likewise the next two. */
  edit(key: string, text: string): Promise<boolean>;
  /** Ours, or any where we are a moderator. */
  remove(key: string): Promise<boolean>;
  react(key: string, emoji: string, on: boolean): Promise<boolean>;
  /** Say it at each key; others are told now and then. */
  setTyping(on: boolean, to?: NamedPerson): void;
  /** Gets older messages from the host. */
  loadOlder(): Promise<void>;
}
