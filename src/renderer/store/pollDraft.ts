import { create } from 'zustand';

export interface PollDraft {
  question: string;
  /** `key` tells them apart while others come and go. */
  options: readonly { key: number; text: string }[];
  isMultiple: boolean;
  isAnonymous: boolean;
}

const EMPTY: PollDraft = {
  question: '',
  options: [
    { key: 0, text: '' },
    { key: 1, text: '' },
  ],
  isMultiple: false,
  isAnonymous: false,
};

interface PollDraftState extends PollDraft {
  change(change: Partial<PollDraft>): void;
  clear(): void;
}

/** A poll that is being written; survives closing the panel. */
export const usePollDraft = create<PollDraftState>((set) => ({
  ...EMPTY,
  change: (change) => set(change),
  clear: () => set(EMPTY),
}));
