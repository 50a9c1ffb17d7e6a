import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** For probes: calls the listener each time that a stream is put on an element. */
    onMediaShown(listener: (element: HTMLMediaElement) => void): void;
  }
}

/**
 * Has a probe run in the page before its own scripts, with `onMediaShown`. Both are one script, since nothing says in which
 * order several would run. A probe must not refer to anything outside itself.
 */
export async function addProbe(page: Page, probe: () => void): Promise<void> {
  await page.addInitScript({ content: `${NAMES} (${String(offerMediaShown)})(); (${String(probe)})();` });
}

/** The runner of benchmarks marks functions by a helper of its own, which a page does not have. */
const NAMES = 'globalThis.__name = (value) => value;';

function offerMediaShown(): void {
  const listeners: ((element: HTMLMediaElement) => void)[] = [];
  window.onMediaShown = (listener) => {
    listeners.push(listener);
  };
  const srcObject = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject');
  if (!srcObject?.set || !srcObject.get) return;
  const { get, set } = srcObject;
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    configurable: true,
    get,
    set(this: HTMLMediaElement, stream: MediaStream | null) {
      set.call(this, stream);
      for (const listener of listeners) listener(this);
    },
  });
}
