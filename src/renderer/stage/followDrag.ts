/** Less is a press with an unsteady hand. */
const SLOP_PX = 4;

interface DragListener {
  /** Pixels from where it began. */
  onDrag(x: number, y: number): void;
  /** `done` is false where the system took the pointer away. */
  onDrop(done: boolean): void;
}

/** Follows a pointer that drags the element; presses on what is inside still reach it. Returns how to end it. */
export function followDrag(element: HTMLElement, { onDrag, onDrop }: DragListener): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let begun: { id: number; x: number; y: number } | undefined;
  let isDragging = false;

  const onDown = (event: PointerEvent) => {
    // Not a swipe over what lies behind.
    event.stopPropagation();
    if (event.button === 0) begun = { id: event.pointerId, x: event.clientX, y: event.clientY };
  };
  const onMove = ({ pointerId, clientX, clientY }: PointerEvent) => {
    if (begun?.id !== pointerId) return;
    const [x, y] = [clientX - begun.x, clientY - begun.y];
    if (!isDragging && Math.hypot(x, y) < SLOP_PX) return;
    if (!isDragging) element.setPointerCapture(pointerId);
    isDragging = true;
    onDrag(x, y);
  };
  const onUp = ({ type }: PointerEvent) => {
    const wasDragging = isDragging;
    begun = undefined;
    isDragging = false;
    if (wasDragging) onDrop(type === 'pointerup');
  };

  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onUp, { signal });
  return () => listening.abort();
}
