/** Calls the listener when the page goes. Returns how to end it. */
export function observePageHide(listener: () => void): () => void {
  window.addEventListener('pagehide', listener);
  return () => window.removeEventListener('pagehide', listener);
}
