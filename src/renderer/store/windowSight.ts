import { create } from 'zustand';

interface WindowSightState {
  /** False while the desktop's window is hidden or minimised, which its page does not know by itself. */
  isShown: boolean;
  setShown(isShown: boolean): void;
}

/** Whether the desktop's window can be seen, as its main process tells. */
export const useWindowSight = create<WindowSightState>((set) => ({
  isShown: true,
  setShown: (isShown) => set({ isShown }),
}));
