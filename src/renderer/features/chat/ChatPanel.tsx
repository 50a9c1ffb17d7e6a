import { ArrowDown, MessageSquare } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { usePanels } from '../../store/panels';
import { EmptyState } from '../../ui/EmptyState';
import styles from './ChatPanel.module.css';
import { Composer } from './Composer';
import { groupMessages } from './groupMessages';
import { MessageGroupView } from './MessageGroupView';
import { useStickToEnd } from './useStickToEnd';

/** What was written in this meeting, and the place to write. */
export function ChatPanel() {
  const { t } = useTranslation();
  const call = useCall();
  const messages = useReadable(call.chat.messages);
  const can = useReadable(call.can);
  const seeChat = usePanels((panels) => panels.seeChat);
  useEffect(() => seeChat(messages.length), [messages.length, seeChat]);
  const { list, behind, toEnd } = useStickToEnd(messages.length, messages.at(-1)?.mine ?? false);
  const groups = groupMessages(messages);
  return (
    <div className={styles.chat}>
      <div className={styles.scroller} ref={list} role="log" aria-label={t('chat.log')} tabIndex={-1}>
        {groups.length === 0 ? (
          <EmptyState icon={<MessageSquare />} title={t('chat.empty')}>
            {t('chat.emptyBody')}
          </EmptyState>
        ) : (
          <ol className={styles.groups}>
            {groups.map((group) => (
              <MessageGroupView key={group.id} group={group} onRetry={(id) => void call.chat.retry(id)} />
            ))}
          </ol>
        )}
      </div>
      {behind > 0 && (
        <button type="button" className={styles.behind} onClick={toEnd}>
          <ArrowDown aria-hidden="true" />
          {t('chat.new', { count: behind })}
        </button>
      )}
      {can.chat ? (
        <Composer onSend={(text) => void call.chat.send(text)} />
      ) : (
        <p className={styles.readOnly}>{t('chat.mayNotWrite')}</p>
      )}
    </div>
  );
}
