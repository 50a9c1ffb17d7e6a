import { create } from 'zustand';

export type Panel = 'chat' | 'people' | 'polls' | 'breakouts' | 'quality' | 'transcript';

interface PanelState {
  /** The one side panel that is open. */
  open: Panel | undefined;
  toggle(panel: Panel): void;
  show(panel: Panel): void;
  close(): void;
  /** For a new call. */
  reset(): void;
}

/** Which panel is open beside the stage. */
export const usePanels = create<PanelState>((set) => ({
  open: undefined,
  toggle: (panel) => set(({ open }) => ({ open: open === panel ? undefined : panel })),
  close: () => set({ open: undefined }),
  show: (panel) => set({ open: panel }),
  reset: () => set({ open: undefined }),
}));
