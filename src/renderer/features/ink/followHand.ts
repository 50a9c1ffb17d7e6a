import type { InkPlace, Pen } from '../../call/ink/createPen';
import { useInk } from '../../store/ink';

/** Of the picture, for one press of an arrow; with Shift a finer one. */
const STEP = 0.02;
const FINE_STEP = 0.004;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Followed {
  element: HTMLElement;
  pen: Pen;
  /** Where on the picture an event of the pointer is; undefined before the picture is known. */
  placeOf(event: MouseEvent): InkPlace | undefined;
}

/** Draws by mouse, finger, stylus or keys over the element, with the tool that is chosen. Returns how to end it. */
export function followHand({ element, pen, placeOf }: Followed): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let drawing: number | undefined;
  let cursor: InkPlace = { x: 0.5, y: 0.5 };
  let isKeyDown = false;

  const begin = (at: InkPlace) => {
    const { tool, fades } = useInk.getState();
    if (tool === 'point') pen.point(at);
    else pen.begin(tool, !fades, at);
  };
  const onDown = (event: PointerEvent) => {
    // Neither a swipe nor a pan.
    event.stopImmediatePropagation();
    const at = placeOf(event);
    if (event.button !== 0 || drawing !== undefined || !at || !isInside(at)) return;
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    drawing = event.pointerId;
    begin(at);
  };
  const onMove = (event: PointerEvent) => {
    event.stopImmediatePropagation();
    if (useInk.getState().tool === 'point') {
      const at = placeOf(event);
      pen.point(at && isInside(at) ? at : undefined);
    } else if (event.pointerId === drawing) {
      const steps = event.getCoalescedEvents();
      for (const step of steps.length > 0 ? steps : [event]) {
        const at = placeOf(step);
        if (at) pen.move(at);
      }
    }
  };
  const onUp = (event: PointerEvent) => {
    event.stopImmediatePropagation();
    if (event.pointerId !== drawing) return;
    drawing = undefined;
    pen.end();
    if (event.pointerType === 'touch') pen.point(undefined);
  };
  const onLeave = () => {
    if (drawing === undefined) pen.point(undefined);
  };
  const onKey = (event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, metaKey } = event;
    const direction = ARROWS[key];
    if (direction) {
      const step = shiftKey ? FINE_STEP : STEP;
      const along = (value: number, by: number) => Math.min(1, Math.max(0, value + by * step));
      cursor = { x: along(cursor.x, direction[0]), y: along(cursor.y, direction[1]) };
      if (isKeyDown) pen.move(cursor);
      else pen.point(cursor);
    } else if (key === ' ') {
      if (isKeyDown) pen.end();
      else begin(cursor);
      isKeyDown = !isKeyDown && useInk.getState().tool !== 'point';
    } else if (key.toLowerCase() === 'z' && (ctrlKey || metaKey)) pen.undo();
    else if (key === 'Escape') useInk.getState().stop();
    else return;
    // These keys move the share and switch the microphone elsewhere.
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = () => {
    isKeyDown = false;
    pen.end();
    pen.point(undefined);
  };

  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onUp, { signal });
  element.addEventListener('pointerleave', onLeave, { signal });
  element.addEventListener('dblclick', (event) => event.stopImmediatePropagation(), { signal });
  element.addEventListener('keydown', onKey, { signal });
  element.addEventListener('blur', onBlur, { signal });
  return () => {
    listening.abort();
    pen.end();
    pen.point(undefined);
  };
}

function isInside({ x, y }: InkPlace): boolean {
  return x >= 0 && x <= 1 && y >= 0 && y <= 1;
}
