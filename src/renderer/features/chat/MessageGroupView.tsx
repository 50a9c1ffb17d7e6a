import { CircleAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatMessage } from '../../call/chat/types';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import type { MessageGroup } from './groupMessages';
import styles from './MessageGroupView.module.css';
import { splitLinks } from './splitLinks';

/** Some messages of one author under their name and the time. */
export function MessageGroupView({ group, onRetry }: { group: MessageGroup; onRetry: (id: string) => void }) {
  const { t, i18n } = useTranslation();
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' });
  return (
    <li className={styles.group}>
      <Avatar name={group.name} identity={group.identity} size={28} />
      <div className={styles.content}>
        <p className={styles.head}>
          <span className={styles.name}>{group.mine ? t('chat.you') : group.name}</span>
          <time className={styles.time} dateTime={new Date(group.sentAt).toISOString()}>
            {time.format(group.sentAt)}
          </time>
        </p>
        {group.messages.map((message) => (
          <Message key={message.key} message={message} onRetry={onRetry} />
        ))}
      </div>
    </li>
  );
}

const Message = memo(function Message({ message, onRetry }: { message: ChatMessage; onRetry: (id: string) => void }) {
  const { t } = useTranslation();
  let position = 0;
  return (
    <div data-testid="message" data-state={message.state}>
      <p className={cx(styles.text, message.state === 'sending' && styles.sending)} dir="auto">
        {splitLinks(message.text).map(({ text, href }) => {
          const key = position;
          position += text.length;
          return href ? (
            <a key={key} href={href} target="_blank" rel="noopener noreferrer nofollow">
              {text}
            </a>
          ) : (
            text
          );
        })}
      </p>
      {message.state === 'failed' && (
        <p className={styles.failed} role="alert">
          <CircleAlert aria-hidden="true" />
          {t('chat.failed')}
          <Button size="small" variant="ghost" onClick={() => onRetry(message.key)}>
            {t('chat.retry')}
          </Button>
        </p>
      )}
    </div>
  );
});
