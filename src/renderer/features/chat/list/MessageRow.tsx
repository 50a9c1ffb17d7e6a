import { CircleAlert, CornerDownRight, Lock } from 'lucide-react';
import { memo, useState } from 'react';
import type { ChatMessage } from '../../../call/chat/types';
import { useTranslation } from '../../../hooks/useTranslation';
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
  /** Nothing can be pointed at without being pressed. */
  isTouch: boolean;
  isFlashed: boolean;
  mayWrite: boolean;
  /** Of the day. Made once for all: making one takes longer than drawing a message. */
  time: Intl.DateTimeFormat;
  actions: RowActions;
  onJump: (key: string) => void;
}

/** One message, with what stands above it. Light: hundreds may come in a second. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { message, startsGroup, startsDay, startsNew, isActive, isTouch, isFlashed, actions } = props;
  const { t } = useTranslation();
  // Once drawn the buttons stay: a menu of theirs may be open when the pointer leaves.
  const [wasNear, setNear] = useState(false);
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
        data-active={isActive || undefined}
        onPointerEnter={() => setNear(true)}
      >
        {startsGroup && <Head {...props} />}
        <div className={styles.content}>
          {message.replyTo && !message.isDeleted && <Quote {...props} />}
          {message.isDeleted ? <p className={styles.deleted}>{t('chat.deleted')}</p> : <Body message={message} />}
          {message.reactions.length > 0 && (
            <Reactions message={message} onReact={(emoji, on) => actions.react(message, emoji, on)} />
          )}
          {(message.state === 'failed' || message.isUnkept) && (
            <Trouble message={message} onRetry={() => actions.retry(message)} />
          )}
        </div>
        {(isActive || wasNear || isTouch) && <RowButtons {...props} />}
      </div>
    </>
  );
});

function Head({ message, time }: MessageRowProps) {
  const { t } = useTranslation();
  const { name, identity, mine, sentAt, privateWith } = message;
  return (
    <>
      <Avatar name={name} identity={identity} size={28} className={styles.avatar} />
      <p className={styles.head}>
        <span className={styles.who}>
          <span className={styles.name} dir="auto">
            {mine ? t('chat.you') : name}
          </span>
          <time className={styles.time} dateTime={new Date(sentAt).toISOString()}>
            {time.format(sentAt)}
          </time>
        </span>
        {privateWith && (
          <span className={styles.sign} title={privateWith.name}>
            <Lock aria-hidden="true" />
            <span>{t('chat.onlyYouAnd', { name: privateWith.name })}</span>
          </span>
        )}
      </p>
    </>
  );
}

function Quote({ answered, onJump }: MessageRowProps) {
  const { t } = useTranslation();
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
  const { file, text, editedAt, state } = message;
  return (
    <>
      {file && <FileView message={message} file={file} />}
      {text && (
        <p className={cx(styles.text, state === 'sending' && !file && styles.sending)} dir="auto">
          <MessageText message={message} />
          {editedAt !== undefined && <Edited />}
        </p>
      )}
    </>
  );
}

function Edited() {
  return <span className={styles.edited}> {useTranslation().t('chat.edited')}</span>;
}

function Trouble({ message, onRetry }: { message: ChatMessage; onRetry: () => void }) {
  const { t } = useTranslation();
  const { state, isDeleted } = message;
  const unkept = isDeleted ? t('chat.undeleted') : t('chat.unkept');
  return (
    <p
      className={cx(styles.trouble, state === 'failed' && styles.failed)}
      role={state === 'failed' ? 'alert' : undefined}
    >
      <CircleAlert aria-hidden="true" />
      {state === 'failed' ? t('chat.failed') : unkept}
      <Button size="small" variant="ghost" onClick={onRetry}>
        {state === 'failed' ? t('chat.retry') : t('app.retry')}
      </Button>
    </p>
  );
}
