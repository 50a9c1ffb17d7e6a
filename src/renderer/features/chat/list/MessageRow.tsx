import { CircleAlert, CornerDownRight, Lock } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatMessage } from '../../../call/chat/types';
import { Avatar } from '../../../ui/Avatar';
import { Button } from '../../../ui/Button';
import { cx } from '../../../ui/cx';
import { FileView } from '../file/FileView';
import { MessageText } from '../MessageText';
import { Reactions } from '../Reactions';
import { DayLine } from './DayLine';
import styles from './MessageRow.module.css';
import { RowButtons } from './RowButtons';
import type { RowActions } from './useRowActions';

export interface MessageRowProps {
  message: ChatMessage;
  /** The message that it answers, where that is here. */
  answered: ChatMessage | undefined;
  startsGroup: boolean;
  startsDay: boolean;
  startsNew: boolean;
  isActive: boolean;
  isFlashed: boolean;
  mayWrite: boolean;
  actions: RowActions;
  onJump: (key: string) => void;
}

/** One message, with what stands above it. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { message, startsGroup, startsDay, startsNew, isFlashed, actions } = props;
  const { t } = useTranslation();
  return (
    <>
      {startsDay && <DayLine at={message.sentAt} />}
      {startsNew && <p className={styles.fresh}>{t('chat.unreadLine')}</p>}
      <div
        className={cx(
          styles.row,
          startsGroup && styles.first,
          message.mentionsMe && styles.forMe,
          message.privateWith && styles.private,
          isFlashed && styles.flashed,
        )}
        data-testid="message"
        data-state={message.state}
      >
        {startsGroup && <Head message={message} />}
        <div className={styles.content}>
          <Quote {...props} />
          <Body message={message} />
          {message.reactions.length > 0 && (
            <Reactions message={message} onReact={(emoji, on) => actions.react(message, emoji, on)} />
          )}
          <Trouble message={message} onRetry={() => actions.retry(message)} />
        </div>
        <RowButtons {...props} />
      </div>
    </>
  );
});

function Head({ message }: { message: ChatMessage }) {
  const { t, i18n } = useTranslation();
  const { name, identity, mine, sentAt, privateWith } = message;
  return (
    <>
      <Avatar name={name} identity={identity} size={28} className={styles.avatar} />
      <p className={styles.head}>
        <span className={styles.name} dir="auto">
          {mine ? t('chat.you') : name}
        </span>
        <time className={styles.time} dateTime={new Date(sentAt).toISOString()}>
          {new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(sentAt)}
        </time>
        {privateWith && (
          <span className={styles.sign}>
            <Lock aria-hidden="true" />
            {t('chat.onlyYouAnd', { name: privateWith.name })}
          </span>
        )}
      </p>
    </>
  );
}

function Quote({ message, answered, onJump }: MessageRowProps) {
  const { t } = useTranslation();
  if (!message.replyTo || message.isDeleted) return null;
  if (!answered) {
    return (
      <p className={styles.quote}>
        <CornerDownRight aria-hidden="true" />
        <span className={styles.quoted}>{t('chat.replyToEarlier')}</span>
      </p>
    );
  }
  const words = answered.isDeleted ? t('chat.deleted') : answered.text || answered.file?.name || '';
  return (
    <button type="button" className={styles.quote} onClick={() => onJump(answered.key)}>
      <CornerDownRight aria-hidden="true" />
      <span className={styles.quoted} dir="auto">
        {t('chat.quote', { name: answered.mine ? t('chat.you') : answered.name, text: words.slice(0, 200) })}
      </span>
    </button>
  );
}

function Body({ message }: { message: ChatMessage }) {
  const { t } = useTranslation();
  const { isDeleted, file, text, editedAt, state } = message;
  if (isDeleted) return <p className={styles.deleted}>{t('chat.deleted')}</p>;
  return (
    <>
      {file && <FileView message={message} file={file} />}
      {text && (
        <p className={cx(styles.text, state === 'sending' && !file && styles.sending)} dir="auto">
          <MessageText message={message} />
          {editedAt !== undefined && <span className={styles.edited}> {t('chat.edited')}</span>}
        </p>
      )}
    </>
  );
}

function Trouble({ message, onRetry }: { message: ChatMessage; onRetry: () => void }) {
  const { t } = useTranslation();
  const { state, isUnkept = false } = message;
  if (state !== 'failed' && !isUnkept) return null;
  return (
    <p
      className={cx(styles.trouble, state === 'failed' && styles.failed)}
      role={state === 'failed' ? 'alert' : undefined}
    >
      <CircleAlert aria-hidden="true" />
      {state === 'failed' ? t('chat.failed') : t('chat.unkept')}
      <Button size="small" variant="ghost" onClick={onRetry}>
        {state === 'failed' ? t('chat.retry') : t('app.retry')}
      </Button>
    </p>
  );
}
