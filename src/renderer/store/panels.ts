import { create } from 'zustand';

export type Panel = 'chat' | 'people' | 'polls' | 'breakouts' | 'quality' | 'transcript';

interface PanelState {
  /** The one side panel that is open. */
  open: Panel | undefined;
  /** How many chat messages had been there when the chat was last looked at. */
  chatSeen: number;
  toggle(panel: Panel): void;
  close(): void;
  seeChat(count: number): void;
  /** For a new call. */
  reset(): void;
}

/** Which panel is open beside the stage. */
export const usePanels = create<PanelState>((set) => ({
  open: undefined,
  chatSeen: 0,
  toggle: (panel) => set(({ open }) => ({ open: open === panel ? undefined : panel })),
  close: () => set({ open: undefined }),
  seeChat: (count) => set(({ chatSeen }) => (count === chatSeen ? {} : { chatSeen: count })),
  reset: () => set({ open: undefined, chatSeen: 0 }),
}));
