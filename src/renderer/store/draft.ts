import { create } from 'zustand';

interface DraftState {
  /** The chat message that is being written. */
  draft: string;
  setDraft(draft: string): void;
}

/** What was begun and not yet sent. */
export const useDraft = create<DraftState>((set) => ({
  draft: '',
  setDraft: (draft) => set({ draft }),
}));
