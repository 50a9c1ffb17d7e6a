import { expect, test, vi } from 'vitest';
import { elementApart } from './elementApart';

/** As much of another window as is asked of it. */
function openWindow() {
  const observed = { observe: vi.fn(), disconnect: vi.fn() };
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  const view = Object.assign(new EventTarget(), {
    document: page,
    devicePixelRatio: 2,
    ResizeObserver: class {
      observe = observed.observe;
      disconnect = observed.disconnect;
    },
  });
  const element = { clientWidth: 640, clientHeight: 360 } as Element;
  const info = elementApart(element, view as unknown as Window & typeof globalThis, { devicePixelRatio: 1 });
  return { view, page, observed, element, info };
}

test('it is as large as the window’s own screen draws it', () => {
  const { view, info } = openWindow();
  expect([info.width(), info.height()]).toEqual([1280, 720]);
  // Moved to a coarser screen.
  view.devicePixelRatio = 1;
  expect([info.width(), info.height()]).toEqual([640, 360]);
});

test('it is seen while its window is, whatever becomes of the page', () => {
  const { page, info } = openWindow();
  const told = vi.fn();
  info.handleVisibilityChanged = told;
  info.observe();
  expect(info.pictureInPicture).toBe(true);
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  expect([info.visible, info.pictureInPicture]).toEqual([false, false]);
  expect(told).toHaveBeenCalledTimes(1);
});

test('nothing is listened to any more once it is detached', () => {
  const { view, page, observed, element, info } = openWindow();
  const [resized, told] = [vi.fn(), vi.fn()];
  info.handleResize = resized;
  info.handleVisibilityChanged = told;
  info.observe();
  expect(observed.observe).toHaveBeenCalledWith(element);
  view.dispatchEvent(new Event('resize'));
  expect(resized).toHaveBeenCalledTimes(1);
  info.stopObserving();
  view.dispatchEvent(new Event('resize'));
  page.dispatchEvent(new Event('visibilitychange'));
  expect([resized.mock.calls.length, told.mock.calls.length]).toEqual([1, 0]);
  expect(observed.disconnect).toHaveBeenCalled();
});
