import { create } from 'zustand';

interface ShareDeskState {
  /** The share of ours whose picture, as others see it, is open, by its track sid. */
  viewed: string | undefined;
  /** The share of ours in whose place another screen or window is being chosen. */
  replaced: string | undefined;
  view(trackSid: string): void;
  replace(trackSid: string): void;
  closeView(): void;
  closePicker(): void;
}

/** What is being done about our shares; any menu may begin it. */
export const useShareDesk = create<ShareDeskState>((set) => ({
  viewed: undefined,
  replaced: undefined,
  view: (trackSid) => set({ viewed: trackSid }),
  replace: (trackSid) => set({ replaced: trackSid }),
  closeView: () => set({ viewed: undefined }),
  closePicker: () => set({ replaced: undefined }),
}));
