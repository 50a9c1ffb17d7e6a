import type { Frame } from '../frame';
import { createReadable, type Readable } from '../readable';
import { placesFor } from './placesFor';
import type { ChatMessage, ChatNews } from './types';

/** Older ones are let go: the host has them, and memory ends. */
export const MESSAGES_KEPT = 10_000;
/** Likewise in characters, about 16 MB: ten thousand long ones are too much. */
const CHARACTERS_KEPT = 8_000_000;

/** The messages of the call, in order. Told of once per frame that is drawn, however many come. */
export interface Messages {
  readonly list: Readable<readonly ChatMessage[]>;
  readonly news: Readable<ChatNews>;
  /** As it is now, even before the next frame. */
  get(key: string): ChatMessage | undefined;
  /** All as they are now; not to be kept. */
  all(): readonly ChatMessage[];
  /** At the end. False where a message of this key is there. */
  append(message: ChatMessage): boolean;
  change(key: string, change: Partial<ChatMessage>): void;
  /**
   * Puts what was written before in its places: known ones are made as the archive has them, others stand between those
   * that they stood between. In order. Returns how many were known. What the archive has not heard of yet stays as it is:
   * what is being changed by us, by their keys, and what others have changed and told us already.
   */
  merge(kept: readonly ChatMessage[], isChanging?: (key: string) => boolean): number;
  dispose(): void;
}

export function createMessages(makeFrame: (run: () => void) => Frame): Messages {
  const list = createReadable<readonly ChatMessage[]>([]);
  const news = createReadable<ChatNews>({ messages: 0, mentions: 0 });
  let entries: ChatMessage[] = [];
  /** Where each stands, counted from the first that ever stood here. */
  let places = new Map<string, number>();
  let firstPlace = 0;
  let characters = 0;
  let counted: ChatNews = news.get();

  const trim = () => {
    let gone = Math.max(0, entries.length - MESSAGES_KEPT);
    let left = characters;
    for (const [index, { text }] of entries.entries()) {
      if (index >= gone && left <= CHARACTERS_KEPT) break;
      left -= text.length;
      gone = Math.max(gone, index + 1);
    }
    if (gone === 0) return;
    for (const { key } of entries.splice(0, gone)) places.delete(key);
    firstPlace += gone;
    characters = left;
  };
  // Once for all that came: to take the first out of ten thousand moves all others.
  const frame = makeFrame(() => {
    trim();
    list.set(entries.slice());
    news.set(counted);
  });
  const find = (key: string): number | undefined => {
    const place = places.get(key);
    return place === undefined ? undefined : place - firstPlace;
  };
  const get = (key: string) => {
    const index = find(key);
    return index === undefined ? undefined : entries[index];
  };
  const change = (key: string, changed: Partial<ChatMessage>) => {
    const index = find(key);
    const before = index === undefined ? undefined : entries[index];
    if (index === undefined || !before) return;
    const after = { ...before, ...changed };
    entries[index] = after;
    characters += after.text.length - before.text.length;
    frame.request();
  };

  return {
    list,
    news,
    get,
    all: () => entries,
    append(message) {
      if (places.has(message.key)) return false;
      places.set(message.key, firstPlace + entries.length);
      entries.push(message);
      characters += message.text.length;
      if (message.arrival > 0) {
        const isForMe = message.mentionsMe || message.privateWith !== undefined;
        counted = { messages: message.arrival, mentions: counted.mentions + (isForMe ? 1 : 0) };
      }
      frame.request();
      return true;
    },
    change,
    merge(kept, isChanging = () => false) {
      const known = kept.filter(({ key }) => places.has(key));
      for (const { key, sequence, text, editedAt, isDeleted, reactions } of known) {
        const before = get(key);
        const isGone = before?.isDeleted && !isDeleted;
        const isOlder = isGone || (before?.editedAt !== undefined && editedAt === undefined && !isDeleted);
        const edited = editedAt === undefined ? {} : { editedAt };
        change(key, {
          ...(sequence === undefined ? {} : { sequence }),
          ...(isOlder || isChanging(key) ? {} : { text, ...edited, isDeleted }),
          ...(isGone || isChanging(key) ? {} : { reactions }),
        });
      }
      entries = placesFor(entries, kept);
      places = new Map(entries.map(({ key }, index) => [key, index]));
      firstPlace = 0;
      characters = entries.reduce((sum, { text }) => sum + text.length, 0);
      trim();
      frame.request();
      return known.length;
    },
    dispose: frame.cancel,
  };
}
