import { create } from 'zustand';

interface ShareDeskState {
  /** The share of ours whose picture, as others see it, is open, by its id. */
  viewed: string | undefined;
  /** The share of ours in whose place another screen or window is being chosen. */
  replaced: string | undefined;
  view(shareId: string): void;
  replace(shareId: string): void;
  closeView(): void;
  closePicker(): void;
}

/** What is being done about our shares; any menu may begin it. */
export const useShareDesk = create<ShareDeskState>((set) => ({
  viewed: undefined,
  replaced: undefined,
  view: (shareId) => set({ viewed: shareId }),
  replace: (shareId) => set({ replaced: shareId }),
  closeView: () => set({ viewed: undefined }),
  closePicker: () => set({ replaced: undefined }),
}));
