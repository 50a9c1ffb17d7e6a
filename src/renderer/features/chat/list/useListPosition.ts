import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ChatMessage } from '../../../call/chat/types';
import { useCall } from '../../../hooks/CallContext';

/** Nearer to the end than this counts as being there. */
export const NEAR_PX = 48;
/** Nearer to the start than this, older messages are fetched. */
const OLDER_PX = 400;

interface ListPositionOptions {
  /** Kept up to date: whether the reader is at the end. */
  atEnd: RefObject<boolean>;
  messages: readonly ChatMessage[];
  virtual: Virtualizer<HTMLDivElement, Element>;
  scroller: RefObject<HTMLDivElement | null>;
  /** How many from others had been there when the chat was last looked at; undefined: all that are here. */
  seen: number | undefined;
  /** The message that was looked for. */
  found: string | undefined;
}

/**
 * Where in the list one is: at first at what is new, else at the end; at the end again after writing. Fetches older
 * messages near the start. `behind`: how many came while one reads further up.
 */
export function useListPosition({ atEnd, messages, virtual, scroller, seen, found }: ListPositionOptions) {
  const call = useCall();
  /** How many had arrived when the reader left the end; undefined while they are there, so that nothing is to be drawn. */
  const [left, setLeft] = useState<number>();
  const latest = useRef(messages);
  useLayoutEffect(() => {
    latest.current = messages;
  });

  const toEnd = () => virtual.scrollToEnd();
  const isEmpty = messages.length === 0;
  useLayoutEffect(() => {
    if (isEmpty) return;
    const firstNew = seen === undefined ? -1 : latest.current.findIndex(({ arrival }) => arrival > seen);
    if (firstNew >= 0) virtual.scrollToIndex(firstNew, { align: 'start' });
    else virtual.scrollToEnd();
  }, [isEmpty, seen, virtual]);

  const newest = useRef(messages.at(-1)?.key);
  useLayoutEffect(() => {
    const known = messages.findLastIndex(({ key }) => key === newest.current);
    newest.current = messages.at(-1)?.key;
    // What of ours comes from the archive stands before what was the newest.
    if (known >= 0 && messages.slice(known + 1).some(({ mine }) => mine)) virtual.scrollToEnd();
  }, [messages, virtual]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || isEmpty) return undefined;
    const follow = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
      setLeft((before) => (atEnd.current ? undefined : (before ?? arrivalsOf(latest.current))));
      if (element.scrollTop < OLDER_PX && call.chat.history.get().state === 'ready') void call.chat.loadOlder();
    };
    follow();
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [call, isEmpty, scroller, atEnd]);

  const show = useCallback(
    (key: string): boolean => {
      const index = latest.current.findIndex((message) => message.key === key);
      if (index < 0) return false;
      virtual.scrollToIndex(index, { align: 'center' });
      return true;
    },
    [virtual],
  );
  useEffect(() => {
    if (found !== undefined) show(found);
  }, [found, show]);

  return { behind: left === undefined ? 0 : arrivalsOf(messages) - left, toEnd, show };
}

/** How many have come from others. */
function arrivalsOf(messages: readonly ChatMessage[]): number {
  return messages.findLast(({ arrival }) => arrival > 0)?.arrival ?? 0;
}
