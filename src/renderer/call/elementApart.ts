import type { ElementInfo } from 'livekit-client';

/**
 * Tells livekit-client how large an element in another window of ours is and whether that window is seen. By itself it
 * would go by the page's own window, and let the picture rest when that one is hidden.
 */
export function elementApart(
  element: Element,
  view: Window & typeof globalThis,
  own: Pick<Window, 'devicePixelRatio'> = window,
): ElementInfo {
  const page = view.document;
  const listening = new AbortController();
  const resizes = new view.ResizeObserver(() => info.handleResize?.());
  // livekit-client counts in the pixels of the page's screen; the window may be on a finer one.
  const density = () => view.devicePixelRatio / own.devicePixelRatio;
  const isSeen = () => page.visibilityState === 'visible';
  const info: ElementInfo = {
    element,
    width: () => element.clientWidth * density(),
    height: () => element.clientHeight * density(),
    visible: isSeen(),
    // What has this is received whatever becomes of the page.
    pictureInPicture: isSeen(),
    visibilityChangedAt: 0,
    observe() {
      const { signal } = listening;
      resizes.observe(element);
      view.addEventListener('resize', () => info.handleResize?.(), { signal });
      const onVisibility = () => {
        info.visible = info.pictureInPicture = isSeen();
        info.visibilityChangedAt = Date.now();
        info.handleVisibilityChanged?.();
      };
      page.addEventListener('visibilitychange', onVisibility, { signal });
    },
    stopObserving() {
      listening.abort();
      resizes.disconnect();
    },
  };
  return info;
}
