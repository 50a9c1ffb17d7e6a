import { create } from 'zustand';

export type Panel = 'chat' | 'people' | 'polls' | 'breakouts' | 'quality' | 'transcript';

/** Messages from others, and those of them that name us or are for us alone. */
export interface ChatSeen {
  messages: number;
  mentions: number;
}

const NOTHING_SEEN: ChatSeen = { messages: 0, mentions: 0 };

interface PanelState {
  /** The one side panel that is open. */
  open: Panel | undefined;
  /** How much had come in the chat when it was last looked at. */
  chatSeen: ChatSeen;
  toggle(panel: Panel): void;
  show(panel: Panel): void;
  close(): void;
  seeChat(seen: ChatSeen): void;
  /** For a new call. */
  reset(): void;
}

/** Which panel is open beside the stage. */
export const usePanels = create<PanelState>((set) => ({
  open: undefined,
  chatSeen: NOTHING_SEEN,
  toggle: (panel) => set(({ open }) => ({ open: open === panel ? undefined : panel })),
  close: () => set({ open: undefined }),
  show: (panel) => set({ open: panel }),
  seeChat: (seen) => set(({ chatSeen }) => (seen.messages === chatSeen.messages ? {} : { chatSeen: seen })),
  reset: () => set({ open: undefined, chatSeen: NOTHING_SEEN }),
}));
