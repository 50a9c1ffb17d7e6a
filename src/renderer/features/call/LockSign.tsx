import { Lock } from 'lucide-react';
import { useTranslation } from '../../hooks/useTranslation';
import { Tooltip } from '../../ui/Tooltip';
import styles from './CallHeader.module.css';

/** Says that nobody else comes in now. */
export function LockSign() {
  const { t } = useTranslation();
  return (
    <Tooltip text={t('moderation.lockHint')}>
      <span className={styles.quality}>
        <Lock aria-hidden="true" />
        {t('moderation.locked')}
      </span>
    </Tooltip>
  );
}
