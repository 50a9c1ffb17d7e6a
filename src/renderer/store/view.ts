import { create } from 'zustand';

interface ViewState {
  /** `grid`: nothing is large. `auto`: shares and pins are. */
  layout: 'auto' | 'grid';
  page: number;
  /** Ids of the tiles that this person made large. */
  pinned: readonly string[];
  setLayout(layout: 'auto' | 'grid'): void;
  setPage(page: number): void;
  togglePin(id: string): void;
  /** For a new call. */
  reset(): void;
}

/** How this person looks at the meeting. Others see nothing of it. */
export const useView = create<ViewState>((set) => ({
  layout: 'auto',
  page: 0,
  pinned: [],
  setLayout: (layout) => set({ layout }),
  setPage: (page) => set({ page: Math.max(0, page) }),
  // One pin at a time: a second one takes its place, as a person looks at one face.
  togglePin: (id) => set(({ pinned }) => ({ pinned: pinned.includes(id) ? [] : [id] })),
  reset: () => set({ layout: 'auto', page: 0, pinned: [] }),
}));
