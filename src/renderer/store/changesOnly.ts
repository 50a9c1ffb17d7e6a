import type { PersistStorage } from 'zustand/middleware';

/**
 * Writes no more than what was changed here, over what is kept by now: another tab may have changed the rest. `known`
 * gives what this tab began with.
 */
export function changesOnly<Kept extends object>(
  storage: PersistStorage<Kept> | undefined,
  known: () => object,
): PersistStorage<Kept> | undefined {
  if (!storage) return undefined;
  let last: object | undefined;
  return {
    ...storage,
    setItem(name, value) {
      const before = last ?? known();
      last = value.state;
      const kept = storage.getItem(name);
      // Browsers answer at once; what an older version kept is replaced.
      const isMeant = kept !== null && 'state' in kept && kept.version === value.version;
      const changed = Object.entries(value.state).filter(([key, now]) => now !== Reflect.get(before, key));
      const state = isMeant ? { ...kept.state, ...Object.fromEntries(changed) } : value.state;
      return storage.setItem(name, { ...value, state });
    },
  };
}
