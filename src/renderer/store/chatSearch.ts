import { create } from 'zustand';

interface ChatSearchState {
  isOpen: boolean;
  query: string;
  /** Key of the message that is shown of those found. */
  current?: string;
  open(): void;
  close(): void;
  setQuery(query: string): void;
  setCurrent(key: string | undefined): void;
}

/** What is looked for in the chat. */
export const useChatSearch = create<ChatSearchState>((set) => ({
  isOpen: false,
  query: '',
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false, query: '', current: undefined }),
  setQuery: (query) => set({ query }),
  setCurrent: (current) => set({ current }),
}));
