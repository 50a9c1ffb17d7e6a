import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ChatMessage } from '../../../call/chat/types';
import { reachableRow } from './reachableRow';

/** Quiet for so long, the newest message is the one that the Tab key leads to. */
const REST_MS = 300;

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 };

/**
 * One message at a time can be reached with the Tab key, the newest at first; arrows go to the others. The one with the
 * focus stays drawn wherever the list is scrolled to. While messages pour in, the place stays where it is: its buttons
 * would be made anew for each.
 */
export function useListFocus(messages: readonly ChatMessage[]) {
  const [activeKey, setActiveKey] = useState<string>();
  const newest = reachableRow(messages, messages.length - 1, -1);
  const newestKey = messages[newest]?.key;
  const [restedKey, setRestedKey] = useState(newestKey);
  const wanted = useRef<number>(undefined);
  const reachedKey = activeKey ?? restedKey;
  const meant = reachedKey === undefined ? -1 : messages.findLastIndex(({ key }) => key === reachedKey);
  const found = meant < 0 ? -1 : reachableRow(messages, meant, 1);
  const activeIndex = found < 0 ? newest : found;
  const isGone = found < 0;
  useEffect(() => {
    const timer = setTimeout(() => setRestedKey(newestKey), isGone ? 0 : REST_MS);
    return () => clearTimeout(timer);
  }, [newestKey, isGone]);

  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] [data-row-focus]`)?.focus();
    wanted.current = undefined;
  });

  // What had the focus went with what was deleted.
  const isDeleted = activeKey !== undefined && found >= 0 && found !== meant;
  const nextKey = messages[found]?.key;
  const onDeleted = useEffectEvent(() => {
    if (document.activeElement === document.body) wanted.current = found;
    setActiveKey(nextKey);
  });
  useEffect(() => {
    if (isDeleted) onDeleted();
  }, [isDeleted]);

  return {
    activeIndex,
    /** That of a row that must be there; -1 while none is meant. */
    keptIndex: found,
    onFocus({ target, currentTarget }: FocusEvent<HTMLElement>) {
      list.current = currentTarget;
      const index = Number(target.closest('[data-index]')?.getAttribute('data-index') ?? Number.NaN);
      const key = messages[index]?.key;
      if (key) setActiveKey(key);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const isOnRow = event.target instanceof HTMLElement && event.target.hasAttribute('data-row-focus');
      const step = STEPS[event.key];
      if (!isOnRow || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const last = messages.length - 1;
      const next = step === undefined ? { Home: 0, End: last }[event.key] : activeIndex + step;
      if (next === undefined) return;
      event.preventDefault();
      const index = reachableRow(messages, Math.max(0, Math.min(last, next)), next - activeIndex);
      wanted.current = index;
      list.current = event.currentTarget;
      setActiveKey(messages[index]?.key);
    },
  };
}
