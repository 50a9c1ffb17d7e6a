import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { useChatSearch } from '../../store/chatSearch';
import { IconButton } from '../../ui/IconButton';
import styles from './SearchBar.module.css';
import { searchMessages } from './searchMessages';

/** Looks for words in the chat. Enter goes to the one before, Shift+Enter to the one after; the newest comes first. */
export function SearchBar() {
  const { t } = useTranslation();
  const messages = useDeferredValue(useReadable(useCall().chat.messages));
  const { query, current, setQuery, setCurrent, close } = useChatSearch();
  const found = useMemo(() => searchMessages(messages, query), [messages, query]);
  const index = current === undefined ? -1 : found.indexOf(current);
  const newest = found.at(-1);
  useEffect(() => {
    if (index < 0) setCurrent(newest);
  }, [index, newest, setCurrent]);
  const field = useRef<HTMLInputElement>(null);
  // Whoever opens the search wants to write in it; who closes it from within goes back to where they were.
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      const isLost = document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const go = (step: number) => {
    if (found.length > 0) setCurrent(found[(index + step + found.length) % found.length]);
  };
  return (
    <search className={styles.bar}>
      <input
        className={styles.field}
        ref={field}
        type="search"
        value={query}
        aria-label={t('chat.search')}
        placeholder={t('chat.search')}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          // While an input method composes, keys take its suggestions.
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') go(event.shiftKey ? 1 : -1);
          if (event.key !== 'Escape') return;
          event.preventDefault();
          close();
        }}
      />
      <span className={styles.count} role="status">
        {query.trim() && t('chat.found', { index: index < 0 ? 0 : found.length - index, count: found.length })}
      </span>
      <IconButton
        size="small"
        icon={<ChevronUp />}
        label={t('chat.searchOlder')}
        disabled={found.length < 2}
        onClick={() => go(-1)}
      />
      <IconButton
        size="small"
        icon={<ChevronDown />}
        label={t('chat.searchNewer')}
        disabled={found.length < 2}
        onClick={() => go(1)}
      />
      <IconButton size="small" icon={<X />} label={t('chat.searchClose')} onClick={close} />
    </search>
  );
}
