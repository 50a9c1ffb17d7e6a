import { beforeEach, expect, test } from 'vitest';
import { useZooms } from '../store/zooms';
import { followGestures } from './followGestures';

const ID = 'share';

beforeEach(() => useZooms.getState().reset());

/** A share of 100 × 100 pixels, and what a mouse does over it. */
function openShare() {
  const element = Object.assign(new EventTarget(), {
    ...{ clientWidth: 100, clientHeight: 100, setPointerCapture: () => {} },
    getBoundingClientRect: () => ({ left: 0, top: 0, width: 100, height: 100 }),
  });
  followGestures(element as unknown as HTMLElement, ID, true);
  return (type: string, clientX: number, buttons: number) =>
    element.dispatchEvent(Object.assign(new Event(type), { pointerId: 1, button: 0, buttons, clientX, clientY: 50 }));
}

const zoomedIn = () => useZooms.getState().zoom(ID, () => ({ scale: 2, x: -0.5, y: -0.5 }));
const shownFrom = () => useZooms.getState().zooms.get(ID)?.x;

test('an enlarged picture follows the mouse that holds it', () => {
  const mouse = openShare();
  zoomedIn();
  mouse('pointerdown', 50, 1);
  mouse('pointermove', 60, 1);
  expect(shownFrom()).toBeCloseTo(-0.4);
});

test('a picture does not follow a mouse that let go outside of it', () => {
  const mouse = openShare();
  // Pressed while it was whole, and let go over a panel: the picture hears nothing of that.
  mouse('pointerdown', 50, 1);
  zoomedIn();
  mouse('pointermove', 60, 0);
  mouse('pointermove', 70, 0);
  expect(shownFrom()).toBe(-0.5);
});
