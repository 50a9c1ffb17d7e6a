import { EyeOff, MonitorUp, Pause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { runAction } from '../../store/actions';
import { Button } from '../../ui/Button';
import styles from './ShareLine.module.css';

const SIGNS = {
  live: <MonitorUp aria-hidden="true" />,
  still: <Pause aria-hidden="true" />,
  blank: <EyeOff aria-hidden="true" />,
};

/** Says to whoever shares what others see of it, and what can be done at once. Always there for screen readers. */
export function ShareLine() {
  const { t } = useTranslation();
  const shares = useReadable(useCall().media.ownShares);
  const newest = shares.at(-1);
  const hold = shares.find((share) => share.hold)?.hold;
  const words = {
    live: newest?.title ? t('sharingBar.sharing', { title: newest.title }) : t('sharingBar.sharingSomething'),
    still: t('share.seesStill'),
    blank: t('share.seesBlank'),
  };
  const shows = hold ?? 'live';
  return (
    <div className={styles.place} role="status">
      {newest && (
        <div data-ink="panel" className={styles.line} data-shows={shows}>
          {SIGNS[shows]}
          <span className={styles.words} dir="auto">
            {words[shows]}
          </span>
          <Button size="small" variant={hold ? 'primary' : 'secondary'} onClick={() => runAction('share.pause')}>
            {t(hold ? 'share.resumeShort' : 'share.pauseShort')}
          </Button>
          <Button size="small" variant="ghost" onClick={() => runAction('share.view')}>
            {t('share.view')}
          </Button>
        </div>
      )}
    </div>
  );
}
