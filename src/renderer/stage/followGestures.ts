import { useZooms, WHOLE, type Zoom } from '../store/zooms';
import { type Point, panBy, pinch, wheelFactor, zoomBy } from './zoom';

/** How much a double click enlarges what is whole. */
const DOUBLE_CLICK_FACTOR = 2;

/** Zooms and pans a share by wheel, pinch, drag and, where wanted, double click over the element. Returns how to end it. */
export function followGestures(element: HTMLElement, id: string, zoomsByClicks: boolean): () => void {
  const fingers = new Map<number, Point>();
  const listening = new AbortController();
  const { signal } = listening;

  const current = () => useZooms.getState().zooms.get(id) ?? WHOLE;
  const change = (next: (zoom: Zoom) => Zoom) => useZooms.getState().zoom(id, next);
  const place = ({ clientX, clientY }: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
  };

  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const at = place(event);
    change((zoom) => zoomBy(zoom, wheelFactor(event), at));
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, place(event));
    // One finger on a whole picture turns the stage's pages.
    if (fingers.size < 2 && current().scale === 1) return;
    for (const pointer of fingers.keys()) element.setPointerCapture(pointer);
    event.stopPropagation();
  };
  const onMove = (event: PointerEvent) => {
    const from = fingers.get(event.pointerId);
    if (!from) return;
    // Let go of where it was not heard: what only passes over holds nothing.
    if (event.buttons === 0) {
      fingers.delete(event.pointerId);
      return;
    }
    const to = place(event);
    fingers.set(event.pointerId, to);
    const other = [...fingers].find(([pointer]) => pointer !== event.pointerId)?.[1];
    if (other) change((zoom) => pinch(zoom, [from, other], [to, other], element.clientWidth / element.clientHeight));
    else if (current().scale > 1) change((zoom) => panBy(zoom, to.x - from.x, to.y - from.y));
    else return;
    event.stopPropagation();
  };
  const onUp = (event: PointerEvent) => {
    const wasPinch = fingers.size > 1;
    fingers.delete(event.pointerId);
    if (wasPinch || current().scale > 1) event.stopPropagation();
  };
  const onDouble = (event: MouseEvent) => {
    const at = place(event);
    change((zoom) => (zoom.scale > 1 ? WHOLE : zoomBy(zoom, DOUBLE_CLICK_FACTOR, at)));
  };

  // The page itself must not zoom or scroll instead.
  element.addEventListener('wheel', onWheel, { signal, passive: false });
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onUp, { signal });
  if (zoomsByClicks) element.addEventListener('dblclick', onDouble, { signal });
  return () => listening.abort();
}
