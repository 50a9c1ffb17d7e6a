import { create } from 'zustand';
import type { Layout } from '../../shared/domain/layout';
import { usePreferences } from './preferences';

/** What of someone's view can be shown to others. */
export interface SharedView {
  layout: Layout;
  /** From 0. */
  page: number;
  /** Ids of the tiles that were made large, in that order. */
  pinned: readonly string[];
}

interface ViewState extends SharedView {
  /** Ids of the tiles that this person does not want to see. */
  hidden: readonly string[];
  /** The view of a moderator who shows it to everyone. */
  led: SharedView | undefined;
  /** We look at something else than they do. */
  looksAround: boolean;
  /** Remembered for the next meeting too. */
  setLayout(layout: Layout): void;
  setPage(page: number): void;
  /** Makes a tile large in place of others, or not any more. */
  togglePin(id: string): void;
  /** Makes a tile large beside others. */
  addPin(id: string): void;
  hide(id: string): void;
  showAll(): void;
  setLed(led: SharedView | undefined): void;
  setLooksAround(looksAround: boolean): void;
  /** For a new call. */
  reset(): void;
}

/** Whoever pins more loses the first: nobody looks at so many at once. */
const MAX_PINS = 9;

/** How this person looks at the meeting. What they choose themselves ends following a moderator's view. */
export const useView = create<ViewState>((set, get) => {
  const choose = (change: (shown: SharedView) => Partial<SharedView>) =>
    set((view) => {
      const shown = shownView(view);
      return { ...shown, ...change(shown), looksAround: view.led !== undefined };
    });
  return {
    ...initial(),
    setLayout(layout) {
      usePreferences.getState().setPreferences({ layout });
      // Whoever asks for a grid wants all alike, pins too.
      choose(({ pinned }) => ({ layout, page: 0, pinned: layout === 'grid' ? [] : pinned }));
    },
    setPage: (page) => choose(() => ({ page: Math.max(0, page) })),
    togglePin: (id) =>
      choose(({ pinned }) => ({ pinned: pinned.includes(id) ? pinned.filter((pin) => pin !== id) : [id] })),
    addPin: (id) => choose(({ pinned }) => ({ pinned: [...pinned.filter((pin) => pin !== id), id].slice(-MAX_PINS) })),
    hide(id) {
      if (shownView(get()).pinned.includes(id))
        choose(({ pinned }) => ({ pinned: pinned.filter((pin) => pin !== id) }));
      set(({ hidden }) => ({ hidden: [...hidden.filter((other) => other !== id), id] }));
    },
    showAll() {
      usePreferences.getState().setPreferences({ hidesWithoutVideo: false });
      set({ hidden: [] });
    },
    setLed: (led) => set(({ looksAround }) => ({ led, looksAround: led !== undefined && looksAround })),
    setLooksAround: (looksAround) => set({ looksAround }),
    reset: () => set(initial()),
  };
});

/** What is on the screen now: the moderator's view while we follow it, else our own. The parts keep their identity. */
export function shownView(view: ViewState): SharedView {
  const { led, looksAround, layout, page, pinned } = view;
  return led && !looksAround ? led : { layout, page, pinned };
}

function initial() {
  const { layout } = usePreferences.getState();
  return { layout, page: 0, pinned: [], hidden: [], led: undefined, looksAround: false } as const;
}
