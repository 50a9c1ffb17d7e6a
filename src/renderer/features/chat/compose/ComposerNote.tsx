import { Lock, Pencil, Reply, X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useCall } from '../../../hooks/CallContext';
import { useTranslation } from '../../../hooks/useTranslation';
import { useDraft } from '../../../store/draft';
import { IconButton } from '../../../ui/IconButton';
import styles from './ComposerNote.module.css';

/** Above the field: what is answered or edited, and that only one person will see it. Escape in the field takes back an answer or an edit. */
export function ComposerNote({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const { chat } = useCall();
  const { editing, replyTo, chatTo, change, clear } = useDraft();
  const answered = replyTo === undefined ? undefined : chat.find(replyTo);
  const isGone = replyTo !== undefined && !answered;
  useEffect(() => {
    if (isGone) change({ replyTo: undefined });
  }, [isGone, change]);
  const end = (run: () => void) => () => {
    run();
    onDone();
  };
  return (
    <>
      {chatTo && (
        <Line
          icon={<Lock />}
          cancelLabel={t('chat.toEveryone')}
          onCancel={end(() => change({ chatTo: undefined, replyTo: undefined }))}
        >
          {t('chat.onlyYouAnd', { name: chatTo.name })}
        </Line>
      )}
      {editing !== undefined && (
        <Line icon={<Pencil />} cancelLabel={t('chat.editCancel')} onCancel={end(clear)}>
          {t('chat.editing')}
        </Line>
      )}
      {answered && (
        <Line icon={<Reply />} cancelLabel={t('chat.replyCancel')} onCancel={end(() => change({ replyTo: undefined }))}>
          {t('chat.replyingTo', {
            name: answered.mine ? t('chat.you') : answered.name,
            text: (answered.text || answered.file?.name || '').slice(0, 100),
          })}
        </Line>
      )}
    </>
  );
}

interface LineProps {
  icon: ReactNode;
  children: ReactNode;
  cancelLabel: string;
  onCancel: () => void;
}

function Line({ icon, children, cancelLabel, onCancel }: LineProps) {
  return (
    <div className={styles.line}>
      {icon}
      <span className={styles.words}>{children}</span>
      <IconButton size="small" quiet icon={<X />} label={cancelLabel} onClick={onCancel} />
    </div>
  );
}
