import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { changesOnly } from './changesOnly';
import { readTrusted, type TrustedReaders } from './readTrusted';

interface PreferencesOptions<P, S extends string> {
  /** Under which the browser keeps them. */
  name: string;
  defaults: P;
  /** What can be trusted of what was kept. */
  readers: TrustedReaders<P>;
  /** What the function is called that changes some of them. */
  setter: S;
}

/** Choices that this browser or app remembers, with the function that changes them. */
export function createPreferences<P extends object, S extends string>(options: PreferencesOptions<P, S>) {
  const { name, defaults, readers, setter } = options;
  type Change = (change: Partial<P>) => void;
  type State = P & Readonly<Record<S, Change>>;
  let begun: object = {};
  const store = create<State>()(
    persist(
      (set): State => {
        const change: Change = (changed) => set(changed as Partial<State>);
        return { ...defaults, [setter]: change } as State;
      },
      {
        name,
        version: 1,
        partialize: ({ [setter]: _, ...preferences }) => preferences,
        merge: (stored, current) => ({ ...current, ...readTrusted(stored, readers) }),
        storage: changesOnly(
          createJSONStorage<Omit<State, S>>(() => localStorage),
          () => begun,
        ),
      },
    ),
  );
  begun = store.getState();
  return store;
}
