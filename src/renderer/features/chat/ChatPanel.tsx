import { Upload } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { FILE_MAX_BYTES } from '../../../shared/protocol/chat';
import type { ChatMessage } from '../../call/chat/types';
import { useCall } from '../../hooks/CallContext';
import { usePlace } from '../../hooks/PlaceContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { useChatSearch } from '../../store/chatSearch';
import { useDraft } from '../../store/draft';
import { chatSeenIn, usePanels } from '../../store/panels';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { toast } from '../../ui/toast';
import styles from './ChatPanel.module.css';
import { Composer } from './compose/Composer';
import { EmojiChoice } from './emoji/EmojiChoice';
import { formatBytes } from './file/formatBytes';
import { MessageList } from './list/MessageList';
import { useRowActions } from './list/useRowActions';
import { SearchBar } from './SearchBar';
import { TypingLine } from './TypingLine';
import { useFileDrop } from './useFileDrop';

/** What was written in this meeting, and the place to write. */
export default function ChatPanel() {
  const { t, i18n } = useTranslation();
  const { chat, can } = useCall();
  const place = usePlace();
  const mayWrite = useReadable(can).chat && (place?.permissions.includes('chatWrite') ?? true);
  const isSearching = useChatSearch((search) => search.isOpen);
  const seen = useSeen();
  const [deleting, setDeleting] = useState<ChatMessage>();
  const [reacting, setReacting] = useState<ChatMessage>();
  const anchor = useRef<HTMLElement>(null);
  const [questions] = useState(() => ({
    askToDelete: setDeleting,
    askReaction: (message: ChatMessage, at: HTMLElement | null) => {
      anchor.current = at;
      setReacting(message);
    },
  }));
  const actions = useRowActions(questions);

  const sendFiles = (files: readonly File[]) => {
    for (const file of files) {
      if (chat.sendFile(file, { to: useDraft.getState().chatTo })) continue;
      toast(t('chat.fileTooLarge', { name: file.name, max: formatBytes(FILE_MAX_BYTES, i18n.language) }), {
        tone: 'danger',
      });
    }
  };
  const drop = useFileDrop(mayWrite ? sendFiles : undefined);
  return (
    <div className={styles.chat} {...drop.handlers}>
      {isSearching && <SearchBar />}
      <MessageList actions={actions} seen={seen} mayWrite={mayWrite} />
      <TypingLine />
      {mayWrite ? <Composer onFiles={sendFiles} /> : <p className={styles.readOnly}>{t('chat.mayNotWrite')}</p>}
      {drop.isOver && (
        <div className={styles.drop} aria-hidden="true">
          <Upload />
          {t('chat.drop')}
        </div>
      )}
      <EmojiChoice
        open={reacting !== undefined}
        onOpenChange={(open) => !open && setReacting(undefined)}
        anchor={anchor}
        onChoose={(emoji) => reacting && actions.react(reacting, emoji, true)}
      />
      <ConfirmDialog
        open={deleting !== undefined}
        onOpenChange={(open) => !open && setDeleting(undefined)}
        danger
        title={t('chat.deleteTitle')}
        body={t('chat.deleteBody')}
        confirmLabel={t('chat.delete')}
        cancelLabel={t('app.cancel')}
        onConfirm={() => {
          setDeleting(undefined);
          if (!deleting) return;
          void chat.remove(deleting.key).then((done) => {
            if (!done) toast(t('chat.deleteFailed'), { tone: 'danger' });
          });
        }}
      />
    </div>
  );
}

/** Marks everything as seen while the panel is open; returns what had been seen before, where something was not. */
function useSeen(): number | undefined {
  const { news } = useCall().chat;
  const [seen] = useState(() => {
    const { messages } = chatSeenIn(usePanels.getState().chatSeen, news);
    return news.get().messages > messages ? messages : undefined;
  });
  // Nothing counts as unread while it is open, so it is enough to say it when it closes, before that is drawn.
  useLayoutEffect(() => () => usePanels.getState().seeChat(news, news.get()), [news]);
  return seen;
}
