import { create } from 'zustand';

/** What screen readers are told next; `turn` tells the same words said twice apart. */
export const useAnnouncer = create<{ words: string; turn: number }>(() => ({ words: '', turn: 0 }));

/** Has a sentence said by screen readers, politely. The call's screen does so. */
export function announce(words: string): void {
  useAnnouncer.setState(({ turn }) => ({ words, turn: turn + 1 }));
}
