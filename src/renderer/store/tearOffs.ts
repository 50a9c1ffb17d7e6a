import { create } from 'zustand';

interface TearOffState {
  /** The windows by the ids of their tiles, in the order in which they were opened. */
  windows: ReadonlyMap<string, Window>;
  /** Those that are drawn in their windows by now, and so no longer on the stage. */
  shown: readonly string[];
  /** The tile whose window has the keyboard. */
  active: string | undefined;
  add(id: string, window: Window): void;
  show(id: string): void;
  setActive(id: string, isActive: boolean): void;
  /** Closes the window; its tile is on the stage again. */
  bringBack(id: string): void;
  bringAllBack(): void;
}

/** Which tiles this person has put into windows of their own. */
export const useTearOffs = create<TearOffState>((set, get) => ({
  windows: new Map(),
  shown: [],
  active: undefined,
  add: (id, window) => set(({ windows }) => ({ windows: new Map(windows).set(id, window) })),
  show: (id) => set(({ shown }) => ({ shown: [...shown.filter((other) => other !== id), id] })),
  setActive: (id, isActive) =>
    set(({ active }) => (isActive ? { active: id } : active === id ? { active: undefined } : {})),
  bringBack(id) {
    const { windows, shown, active } = get();
    const window = windows.get(id);
    if (!window) return;
    const left = new Map(windows);
    left.delete(id);
    // Forgotten first: whoever hears it close finds nothing left to do.
    set({
      windows: left,
      shown: shown.filter((other) => other !== id),
      active: active === id ? undefined : active,
    });
    window.close();
  },
  bringAllBack() {
    for (const id of get().windows.keys()) get().bringBack(id);
  },
}));
