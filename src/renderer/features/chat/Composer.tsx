import { SendHorizontal } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CHAT_MESSAGE_MAX } from '../../../shared/protocol/chat';
import { useDraft } from '../../store/draft';
import { IconButton } from '../../ui/IconButton';
import styles from './Composer.module.css';

/** Where a message is written. Enter sends, Shift+Enter begins a new line; a draft survives closing the panel. */
export function Composer({ onSend }: { onSend: (text: string) => void }) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, setDraft } = useDraft();
  const isEmpty = draft.trim() === '';

  useEffect(() => {
    // On touch the keyboard would hide the messages that the panel was opened for.
    if (matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);

  const send = () => {
    if (isEmpty) return;
    onSend(draft.trim());
    setDraft('');
    field.current?.focus();
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        className={styles.field}
        rows={1}
        value={draft}
        maxLength={CHAT_MESSAGE_MAX}
        aria-label={t('chat.message')}
        placeholder={t('chat.placeholder')}
        dir="auto"
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          // While an input method composes, Enter takes its suggestion.
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <IconButton type="submit" icon={<SendHorizontal />} label={t('chat.send')} disabled={isEmpty} />
      {draft.length >= CHAT_MESSAGE_MAX && (
        <p className={styles.note} role="status">
          {t('chat.tooLong', { max: CHAT_MESSAGE_MAX })}
        </p>
      )}
    </form>
  );
}
