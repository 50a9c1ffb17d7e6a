import type { Readable } from '../readable';
import { createReadable } from '../readable';
import type { CallState } from '../types';
import { type ChatArchive, isNotKept, type KeptMessage, mayHelpLater } from './ChatArchive';
import { MESSAGES_KEPT, type Messages } from './createMessages';
import { fromKept, type People } from './fromKept';
import { keyText } from './messageKey';
import type { ChatHistory } from './types';

/** Waits before further attempts at the newest messages. */
const RETRIES_MS = [1000, 4000, 15_000];
/** After an outage, so many pages are fetched at most until they meet what we have. */
const GAP_PAGES = 10;

interface HistoryParts {
  archive: ChatArchive | undefined;
  state: Readable<CallState>;
  messages: Messages;
  people: People;
  /** See `Keeping`. */
  isChanging(key: string): boolean;
  wait(ms: number): Promise<void>;
  /** Asks somebody who is here, where no host keeps anything; undefined where nobody answers. */
  askPeers(): Promise<readonly KeptMessage[] | undefined>;
}

export interface History {
  readonly history: Readable<ChatHistory>;
  /** Whether a host keeps the messages; then nobody needs to hand them over. */
  isKept(): boolean;
  loadOlder(): Promise<void>;
  take(kept: readonly KeptMessage[]): number;
  dispose(): void;
}

/** Gets what was written before we came, and what was written while we were cut off. */
export function createHistory({ archive, state, messages, people, isChanging, wait, askPeers }: HistoryParts): History {
  const history = createReadable<ChatHistory>({ state: archive ? 'loading' : 'none', hasMore: false });
  let isKept = archive !== undefined;
  let isOver = false;
  let isLoading = false;
  /** We were away while something was being loaded: what was written meanwhile is still to be had. */
  let isDue = false;

  const take = (kept: readonly KeptMessage[]) =>
    messages.merge(
      kept.map((one) => fromKept(one, people)),
      isChanging,
    );
  const oldest = () => messages.all().find(({ sequence }) => sequence !== undefined)?.sequence;

  const loadNewest = async (from: ChatArchive) => {
    const hadSome = oldest() !== undefined;
    let page = await from.list();
    const pages = [page];
    // Pages are merged from the oldest on, so that each finds the one before it.
    while (
      hadSome &&
      page.hasMore &&
      pages.length < GAP_PAGES &&
      !page.messages.some((one) => messages.get(keyText(one)))
    ) {
      page = await from.list(page.messages[0]?.sequence);
      pages.unshift(page);
    }
    for (const { messages: kept } of pages) take(kept);
    history.set({ state: 'ready', hasMore: hadSome ? history.get().hasMore : page.hasMore });
  };

  const handedOver = async () => {
    const handed = await askPeers();
    if (isOver) return;
    if (handed) take(handed);
    history.set({ state: handed ? 'ready' : 'none', hasMore: false });
  };

  const load = async () => {
    for (const delayMs of [...RETRIES_MS, undefined]) {
      if (!archive || !isKept) return handedOver();
      try {
        return await loadNewest(archive);
      } catch (error) {
        if (isNotKept(error)) {
          isKept = false;
          continue;
        }
        console.warn('What was written before could not be loaded', error);
        if (delayMs === undefined || !mayHelpLater(error)) break;
        await wait(delayMs);
        if (isOver) return;
      }
    }
    history.set({ state: 'failed', hasMore: oldest() !== undefined });
  };
  const loadOnce = () => {
    if (isOver) return;
    isDue = isLoading;
    if (isLoading) return;
    isLoading = true;
    void load().finally(onLoaded);
  };
  const onLoaded = () => {
    isLoading = false;
    if (isDue) loadOnce();
  };

  let phase = state.get().phase;
  const unfollow = state.subscribe(() => {
    const before = phase;
    phase = state.get().phase;
    if (phase === 'connected' && before !== 'connected') loadOnce();
  });
  if (phase === 'connected') loadOnce();

  return {
    history,
    isKept: () => isKept,
    take,
    async loadOlder() {
      const { state: known, hasMore } = history.get();
      const before = oldest();
      if (known === 'failed' && !(hasMore && before !== undefined)) return loadOnce();
      if (!archive || !hasMore || isLoading || before === undefined || messages.all().length >= MESSAGES_KEPT) return;
      isLoading = true;
      history.set({ state: 'loading', hasMore });
      try {
        const page = await archive.list(before);
        take(page.messages);
        history.set({ state: 'ready', hasMore: page.hasMore });
      } catch (error) {
        console.warn('Older messages could not be loaded', error);
        history.set({ state: 'failed', hasMore });
      } finally {
        onLoaded();
      }
    },
    dispose() {
      isOver = true;
      unfollow();
    },
  };
}
