import { type PointerEvent, useRef } from 'react';

/** Shorter is a tap, or a finger that rests. */
const MIN_PX = 60;

/** Calls with 1 for the next and -1 for the previous page when a finger was drawn across. */
export function useSwipe(onTurn: (pages: 1 | -1) => void) {
  const begun = useRef<{ id: number; x: number; y: number }>(undefined);
  return {
    onPointerDown({ pointerId, pointerType, isPrimary, clientX, clientY }: PointerEvent) {
      begun.current = pointerType !== 'mouse' && isPrimary ? { id: pointerId, x: clientX, y: clientY } : undefined;
    },
    onPointerUp({ pointerId, currentTarget, clientX, clientY }: PointerEvent) {
      const from = begun.current;
      begun.current = undefined;
      if (from?.id !== pointerId) return;
      const [x, y] = [clientX - from.x, clientY - from.y];
      if (Math.abs(x) < MIN_PX || Math.abs(x) < 2 * Math.abs(y)) return;
      const isRtl = getComputedStyle(currentTarget).direction === 'rtl';
      onTurn(x < 0 === isRtl ? -1 : 1);
    },
    onPointerCancel() {
      begun.current = undefined;
    },
  };
}
