import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { usePanels } from '../../store/panels';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

/** A long message is cut for the ear; the whole is in the panel. */
const MAX_SPOKEN = 140;
/** Messages within this time are counted, not read out one by one. */
const GATHER_MS = 1000;

/** Tells screen readers of messages while the chat is closed; open, its log speaks for itself. */
export function ChatAnnouncements() {
  const { t } = useTranslation();
  const messages = useReadable(useCall().chat.messages);
  const isOpen = usePanels((panels) => panels.open === 'chat');
  const [words, setWords] = useState('');
  const told = useRef(messages.length);
  useEffect(() => {
    const fresh = messages.slice(told.current).filter((message) => !message.mine);
    if (isOpen) {
      told.current = messages.length;
      return undefined;
    }
    if (fresh.length === 0) return undefined;
    const timer = setTimeout(() => {
      told.current = messages.length;
      const [only] = fresh;
      setWords(
        fresh.length === 1 && only
          ? t('chat.announce', { name: only.name, text: only.text.slice(0, MAX_SPOKEN) })
          : t('chat.new', { count: fresh.length }),
      );
    }, GATHER_MS);
    return () => clearTimeout(timer);
  }, [messages, isOpen, t]);
  return <VisuallyHidden live="polite">{words}</VisuallyHidden>;
}
