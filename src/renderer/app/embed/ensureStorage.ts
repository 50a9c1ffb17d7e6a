/**
 * Browsers that keep sites apart refuse their storage to a page inside another site's: the mere look at `localStorage`
 * throws. What would be remembered is then remembered until the page goes.
 */
export function ensureStorage(page: Window): void {
  try {
    // The look itself is what may fail.
    if (page.localStorage) return;
  } catch {
    Object.defineProperty(page, 'localStorage', { value: createMemoryStorage() });
  }
}

function createMemoryStorage(): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => void values.set(name, String(value)),
    removeItem: (name) => void values.delete(name),
    clear: () => values.clear(),
  };
}
