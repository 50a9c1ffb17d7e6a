import { create } from 'zustand';

interface VolumeDialogState {
  /** Whose volume is being set; undefined while the dialog is closed. */
  identity: string | undefined;
  open(identity: string): void;
  close(): void;
}

/** Any menu about someone can open their volume: `useVolumeDialog.getState().open(identity)`. */
export const useVolumeDialog = create<VolumeDialogState>((set) => ({
  identity: undefined,
  open: (identity) => set({ identity }),
  close: () => set({ identity: undefined }),
}));
