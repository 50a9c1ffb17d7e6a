import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import type { ChatMessage } from '../../call/chat/types';
import { useCall } from '../../hooks/CallContext';
import { useTranslation } from '../../hooks/useTranslation';
import { useAnnouncementPreferences } from '../../store/announcementPreferences';
import { saidAnew } from '../../ui/saidAnew';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { unheardMessages } from './unheardMessages';

/** A long message is cut for the ear; the whole is in the panel. */
const MAX_SPOKEN = 140;
/** Messages within this time are counted, not read out one by one. */
const GATHER_MS = 1000;

/** Tells screen readers of the messages that the person wants to hear of, whether the chat is open or not; its log itself is silent. */
export function ChatAnnouncements() {
  const { t } = useTranslation();
  const { chat } = useCall();
  const [words, setWords] = useState('');
  useEffect(() => {
    let told = chat.news.get();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      const now = chat.news.get();
      const wanted = useAnnouncementPreferences.getState().chat;
      const { count, last } = unheardMessages(chat.messages.get(), told, now, wanted);
      told = now;
      const news = count === 1 && last ? sentence(last, t) : t('chat.new', { count });
      if (count > 0) setWords((before) => saidAnew(before, news));
    };
    const unfollow = chat.news.subscribe(() => {
      timer ??= setTimeout(tell, GATHER_MS);
    });
    return () => {
      unfollow();
      clearTimeout(timer);
    };
  }, [chat, t]);
  return <VisuallyHidden live="polite">{words}</VisuallyHidden>;
}

function sentence({ name, text, file, privateWith }: ChatMessage, t: TFunction): string {
  if (file && !text) return t('chat.announceFile', { name, file: file.name });
  return t(privateWith ? 'chat.announcePrivate' : 'chat.announce', { name, text: text.slice(0, MAX_SPOKEN) });
}
