import { useTranslation } from '../hooks/useTranslation';
import { Spinner } from '../ui/Spinner';
import styles from './Screen.module.css';

/** Stands for a page that is being fetched, unless it comes at once. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <div className={styles.waiting}>
      <Spinner label={t('app.loading')} size={24} />
    </div>
  );
}
