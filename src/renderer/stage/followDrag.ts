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
  let drag: AbortController | undefined;

  const onDown = (down: PointerEvent) => {
    // Not a swipe over what lies behind.
    down.stopPropagation();
    if (down.button !== 0 || drag) return;
    const listening = new AbortController();
    drag = listening;
    let isDragging = false;
    const onMove = ({ pointerId, clientX, clientY }: PointerEvent) => {
      if (pointerId !== down.pointerId) return;
      const [x, y] = [clientX - down.clientX, clientY - down.clientY];
      if (!isDragging && Math.hypot(x, y) < SLOP_PX) return;
      // Not from the first press on: a captured pointer clicks none of the buttons inside.
      if (!isDragging) element.setPointerCapture(pointerId);
      isDragging = true;
      onDrag(x, y);
    };
    const onUp = ({ pointerId, type }: PointerEvent) => {
      if (pointerId !== down.pointerId) return;
      listening.abort();
      drag = undefined;
      if (isDragging) onDrop(type === 'pointerup');
    };
    // A quick pointer is elsewhere before the first move is told.
    const { signal } = listening;
    window.addEventListener('pointermove', onMove, { signal });
    window.addEventListener('pointerup', onUp, { signal });
    window.addEventListener('pointercancel', onUp, { signal });
  };

  element.addEventListener('pointerdown', onDown);
  return () => {
    element.removeEventListener('pointerdown', onDown);
    drag?.abort();
  };
}
