import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Nearer to the end than this counts as being there. */
const NEAR_PX = 48;

/**
 * Keeps a growing list at its end while the reader is there, and leaves it where it is while they read further up.
 * `behind` is how many entries came meanwhile; our own always shows.
 */
export function useStickToEnd(
  count: number,
  lastIsMine: boolean,
): { list: RefObject<HTMLDivElement | null>; behind: number; toEnd: () => void } {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [seen, setSeen] = useState(count);

  const toEnd = useCallback(() => {
    const element = list.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, []);

  useLayoutEffect(() => {
    if (!atEnd.current && !lastIsMine) return;
    toEnd();
    setSeen(count);
  }, [count, lastIsMine, toEnd]);

  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const follow = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
      if (atEnd.current) setSeen(count);
    };
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [count]);

  return { list, behind: Math.max(0, count - seen), toEnd };
}
