import { useEffect, useState } from 'react';

interface ReturnOptions {
  joining: boolean;
  /** The door lets one in without more. */
  isOpen: boolean;
  /** Joins. */
  go: () => void;
  /** Goes to stand before the door. */
  stand: () => void;
}

/** Comes back from the screen after a call: straight in, or to stand before the door where that asks for more. */
export function useReturn({ joining, isOpen, go, stand }: ReturnOptions): () => void {
  const [isReturning, setReturning] = useState(false);
  useEffect(() => {
    if (!isReturning || joining) return;
    // Only this attempt leads to the door: what becomes of that later switches nobody's camera on.
    setReturning(false);
    if (!isOpen) stand();
  }, [isReturning, joining, isOpen, stand]);
  return () => {
    if (!isOpen) return stand();
    setReturning(true);
    return go();
  };
}
