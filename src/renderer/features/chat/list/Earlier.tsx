import { useCall } from '../../../hooks/CallContext';
import { useReadable } from '../../../hooks/useReadable';
import { useTranslation } from '../../../hooks/useTranslation';
import { Button } from '../../../ui/Button';
import { Spinner } from '../../../ui/Spinner';
import styles from './MessageList.module.css';

/** Above the first message: that older ones are coming, or could not be had. */
export function Earlier() {
  const { t } = useTranslation();
  const { chat } = useCall();
  const { state } = useReadable(chat.history);
  if (state === 'loading') {
    return (
      <p className={styles.earlier}>
        <Spinner /> {t('chat.earlierLoading')}
      </p>
    );
  }
  if (state !== 'failed') return null;
  return (
    <p className={styles.earlier}>
      {t('chat.earlierFailed')}{' '}
      <Button size="small" variant="ghost" onClick={() => void chat.loadOlder()}>
        {t('app.retry')}
      </Button>
    </p>
  );
}
