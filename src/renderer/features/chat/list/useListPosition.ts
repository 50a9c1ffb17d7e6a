import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ChatMessage } from '../../../call/chat/types';
import { useCall } from '../../../hooks/CallContext';

/** Nearer to the end than this counts as being there. */
const NEAR_PX = 48;
/** Nearer to the start than this, older messages are fetched. */
const OLDER_PX = 400;

interface ListPositionOptions {
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
export function useListPosition({ messages, virtual, scroller, seen, found }: ListPositionOptions) {
  const call = useCall();
  const arrivals = messages.findLast(({ arrival }) => arrival > 0)?.arrival ?? 0;
  const [read, setRead] = useState(arrivals);
  const atEnd = useRef(true);
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

  const lastOwn = messages.findLast(({ mine }) => mine)?.key;
  const shownOwn = useRef(lastOwn);
  useLayoutEffect(() => {
    if (shownOwn.current === lastOwn) return;
    shownOwn.current = lastOwn;
    // Ours may also come from the archive.
    if (lastOwn !== undefined && latest.current.at(-1)?.key === lastOwn) virtual.scrollToEnd();
  }, [lastOwn, virtual]);

  useEffect(() => {
    if (atEnd.current) setRead(arrivals);
  }, [arrivals]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || isEmpty) return undefined;
    const follow = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
      if (atEnd.current) setRead(latest.current.findLast(({ arrival }) => arrival > 0)?.arrival ?? 0);
      if (element.scrollTop < OLDER_PX && call.chat.history.get().state === 'ready') void call.chat.loadOlder();
    };
    follow();
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [call, isEmpty, scroller]);

  const show = (key: string): boolean => {
    const index = latest.current.findIndex((message) => message.key === key);
    if (index < 0) return false;
    virtual.scrollToIndex(index, { align: 'center' });
    return true;
  };
  const showLatest = useRef(show);
  useEffect(() => {
    showLatest.current = show;
  });
  useEffect(() => {
    if (found !== undefined) showLatest.current(found);
  }, [found]);

  return { behind: Math.max(0, arrivals - read), toEnd, show };
}
