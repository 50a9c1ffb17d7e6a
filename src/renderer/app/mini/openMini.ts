import { MINI_WINDOW_NAME, MINI_WINDOW_URL } from '../../../shared/contract/miniWindow';

/** In CSS pixels; the browser remembers what the person makes of it. */
const SIZE = { width: 320, height: 232 };

/** What browsers give for windows that stay on top; TypeScript's own list of the platform does not know it yet. */
interface DocumentPictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

/** Opens an empty window that stays on top of others; undefined where this browser has none. */
export function miniOpener(isDesktop: boolean): (() => Promise<Window>) | undefined {
  if (isDesktop) {
    return async () => {
      const opened = window.open(MINI_WINDOW_URL, MINI_WINDOW_NAME, 'popup');
      if (!opened) throw new Error('The desktop did not allow the mini window.');
      return opened;
    };
  }
  // Only from the top: a page inside another may not.
  if (!('documentPictureInPicture' in window) || window.top !== window) return undefined;
  const { requestWindow } = bound(window.documentPictureInPicture as DocumentPictureInPicture);
  return () => requestWindow(SIZE);
}

function bound(api: DocumentPictureInPicture): DocumentPictureInPicture {
  return { requestWindow: (options) => api.requestWindow(options) };
}
