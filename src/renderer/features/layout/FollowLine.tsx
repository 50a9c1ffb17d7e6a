import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { runAction } from '../../store/actions';
import { useView } from '../../store/view';
import { Button } from '../../ui/Button';
import styles from './FollowLine.module.css';

/** Says whose view is seen by whom, and how to end that. Always there for screen readers. */
export function FollowLine() {
  const { t } = useTranslation();
  const { followMe } = useCall();
  const leader = useReadable(followMe.leader);
  const isLeading = useReadable(followMe.isLeading);
  const looksAround = useView((view) => view.looksAround);
  const name = leader?.name ?? '';
  return (
    <div className={styles.place} role="status">
      {(isLeading || leader) && (
        <div data-ink="panel" className={styles.line}>
          <Eye aria-hidden="true" />
          <span className={styles.words}>
            {isLeading && t('layout.leading')}
            {!isLeading && t(looksAround ? 'layout.lookingAround' : 'layout.following', { name })}
          </span>
          <Button size="small" onClick={() => runAction(isLeading ? 'view.lead' : 'view.follow')}>
            {isLeading && t('layout.stopLeading')}
            {!isLeading && (looksAround ? t('layout.follow', { name }) : t('layout.lookAround'))}
          </Button>
        </div>
      )}
    </div>
  );
}
