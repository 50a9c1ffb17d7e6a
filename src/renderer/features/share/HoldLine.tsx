import { EyeOff, Pause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../hooks/CallContext';
import { useSelected } from '../../hooks/useSelected';
import { runAction } from '../../store/actions';
import { Button } from '../../ui/Button';
import styles from './HoldLine.module.css';

/** Says to whoever shares that others see something else, and lets it go on. Always there for screen readers. */
export function HoldLine() {
  const { t } = useTranslation();
  const { ownShares } = useCall().media;
  const hold = useSelected(ownShares, (shares) => shares.find((share) => share.hold)?.hold);
  return (
    <div className={styles.place} role="status">
      {hold && (
        <div data-ink="panel" className={styles.line}>
          {hold === 'still' ? <Pause aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
          <span className={styles.words}>{t(hold === 'still' ? 'share.seesStill' : 'share.seesBlank')}</span>
          <Button size="small" variant="primary" onClick={() => runAction('share.pause')}>
            {t('share.resumeShort')}
          </Button>
        </div>
      )}
    </div>
  );
}
