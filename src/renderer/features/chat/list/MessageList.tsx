import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, MessageSquare } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { keyText } from '../../../call/chat/messageKey';
import { useCall } from '../../../hooks/CallContext';
import { useMedia } from '../../../hooks/useMedia';
import { useReadable } from '../../../hooks/useReadable';
import { useSelected } from '../../../hooks/useSelected';
import { useTranslation } from '../../../hooks/useTranslation';
import { useChatSearch } from '../../../store/chatSearch';
import { EmptyState } from '../../../ui/EmptyState';
import { toast } from '../../../ui/toast';
import { Earlier } from './Earlier';
import { estimateRow } from './estimateRow';
import styles from './MessageList.module.css';
import { MessageRow } from './MessageRow';
import { rowKind } from './rowKind';
import { rowsToDraw } from './rowsToDraw';
import { useListFocus } from './useListFocus';
import { NEAR_PX, useListPosition } from './useListPosition';
import type { RowActions } from './useRowActions';

/** Drawn beyond the edges, so that scrolling shows no gaps. */
const OVERSCAN = 6;

interface MessageListProps {
  actions: RowActions;
  /** How many from others had been there when the chat was last looked at; undefined: nothing is new. */
  seen: number | undefined;
  mayWrite: boolean;
}

/** The messages, of which only those in sight are drawn. Stays at the end while the reader is there. */
export function MessageList({ actions, seen, mayWrite }: MessageListProps) {
  const { t, i18n } = useTranslation();
  const time = useMemo(() => new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }), [i18n.language]);
  const call = useCall();
  const messages = useReadable(call.chat.messages);
  const found = useChatSearch((search) => search.current);
  // That nothing was written is only said once it is known.
  const isKnown = useSelected(call.chat.history, ({ state }) => state === 'none' || state === 'ready');
  const now = Date.now();
  const isTouch = useMedia('(hover: none)');
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [flashed, setFlashed] = useState<string>();
  const focus = useListFocus(messages);

  const virtual = useVirtualizer({
    count: messages.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => messages[index]?.key ?? index, [messages]),
    estimateSize: (index) => {
      const message = messages[index];
      return message ? estimateRow(message, messages[index - 1]) : 0;
    },
    overscan: OVERSCAN,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_PX,
    rangeExtractor: useCallback((range: Range) => rowsToDraw(range, focus.keptIndex, atEnd.current), [focus.keptIndex]),
  });
  const { behind, toEnd, show } = useListPosition({ atEnd, messages, virtual, scroller, seen, found });

  // The same function each time: rows that change in nothing are not drawn again.
  const jumpTo = useCallback(
    (key: string) => {
      if (show(key)) setFlashed(key);
      else toast(t('chat.notHere'));
    },
    [show, t],
  );

  if (messages.length === 0) {
    return (
      <div className={styles.scroller} role="log" aria-live="off" aria-label={t('chat.log')}>
        <Earlier />
        {isKnown && (
          <div className={styles.empty}>
            <EmptyState icon={<MessageSquare />} title={t('chat.empty')}>
              {t('chat.emptyBody')}
            </EmptyState>
          </div>
        )}
      </div>
    );
  }
  return (
    <div className={styles.frame}>
      {/* What comes is announced elsewhere: here, scrolling would be read out as if it were new. */}
      <div
        className={styles.scroller}
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={t('chat.log')}
        tabIndex={-1}
      >
        <Earlier />
        <ol
          className={styles.list}
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={focus.onKeyDown}
          onFocus={focus.onFocus}
        >
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const message = messages[index];
            if (!message) return null;
            const kind = rowKind(message, messages[index - 1], { seen, now });
            return (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.item}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={messages.length}
                aria-posinset={index + 1}
              >
                <MessageRow
                  message={message}
                  answered={message.replyTo && call.chat.find(keyText(message.replyTo))}
                  startsGroup={kind.startsGroup}
                  startsDay={kind.startsDay}
                  startsNew={kind.startsNew}
                  isActive={focus.activeIndex === index}
                  isFlashed={flashed === message.key || found === message.key}
                  mayWrite={mayWrite}
                  time={time}
                  isTouch={isTouch}
                  actions={actions}
                  onJump={jumpTo}
                />
              </li>
            );
          })}
        </ol>
      </div>
      {behind > 0 && (
        <button type="button" className={styles.behind} onClick={toEnd}>
          <ArrowDown aria-hidden="true" />
          {t('chat.new', { count: behind })}
        </button>
      )}
    </div>
  );
}
