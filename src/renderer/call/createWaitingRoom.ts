/** A newcomer who shows and says nothing is announced to others by the server up to three seconds late. */
const PATIENCE_MS = 10_000;
/** Held for all together; beyond, strangers are not listened to. */
const HELD_MAX = 1000;

interface Waiting<Word> {
  words: Word[];
  timer: ReturnType<typeof setTimeout>;
}

/** Holds what someone says whom we do not know yet, in order, until we do. Whoever stays unknown is not heard. */
export interface WaitingRoom<Word> {
  hold(identity: string, word: Word): void;
  /** We know them now. Returns what they have said. */
  admit(identity: string): readonly Word[];
  dispose(): void;
}

export function createWaitingRoom<Word>(): WaitingRoom<Word> {
  const waiting = new Map<string, Waiting<Word>>();
  let held = 0;
  const admit = (identity: string): readonly Word[] => {
    const one = waiting.get(identity);
    if (!one) return [];
    clearTimeout(one.timer);
    waiting.delete(identity);
    held -= one.words.length;
    return one.words;
  };
  return {
    hold(identity, word) {
      if (held >= HELD_MAX) return;
      held += 1;
      const one = waiting.get(identity);
      if (one) one.words.push(word);
      else waiting.set(identity, { words: [word], timer: setTimeout(admit, PATIENCE_MS, identity) });
    },
    admit,
    dispose() {
      for (const identity of [...waiting.keys()]) admit(identity);
    },
  };
}
