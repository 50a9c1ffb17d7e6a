import { create } from 'zustand';

export type HomeCommand = 'create' | 'search' | 'paste';

interface HomeCommandState {
  command: HomeCommand | undefined;
  /** Asks the home page to do something as soon as it is shown. */
  ask(command: HomeCommand): void;
  /** The home page did it. */
  done(): void;
}

/** What the keyboard, the native menu or another page wants the home page to do. */
export const useHomeCommand = create<HomeCommandState>((set) => ({
  command: undefined,
  ask: (command) => set({ command }),
  done: () => set({ command: undefined }),
}));
