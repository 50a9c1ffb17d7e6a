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
  /** How much had come in each call's chat when it was last looked at, by what tells of its news. */
  chatSeen: ReadonlyMap<object, ChatSeen>;
  toggle(panel: Panel): void;
  show(panel: Panel): void;
  close(): void;
  seeChat(chat: object, seen: ChatSeen): void;
  /** For a new call. */
  reset(): void;
}

/** Which panel is open beside the stage. */
export const usePanels = create<PanelState>((set) => ({
  open: undefined,
  chatSeen: new Map(),
  toggle: (panel) => set(({ open }) => ({ open: open === panel ? undefined : panel })),
  close: () => set({ open: undefined }),
  show: (panel) => set({ open: panel }),
  seeChat: (chat, seen) =>
    set(({ chatSeen }) =>
      seen.messages === chatSeenIn(chatSeen, chat).messages ? {} : { chatSeen: new Map(chatSeen).set(chat, seen) },
    ),
  reset: () => set({ open: undefined, chatSeen: new Map() }),
}));

/** A breakout room has a chat of its own: what was seen in the meeting's says nothing of it. */
export function chatSeenIn(chatSeen: PanelState['chatSeen'], chat: object): ChatSeen {
  return chatSeen.get(chat) ?? NOTHING_SEEN;
}
