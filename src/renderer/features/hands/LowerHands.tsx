import { Hand } from 'lucide-react';
import { useCall } from '../../hooks/CallContext';
import { usePlace } from '../../hooks/PlaceContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { Button } from '../../ui/Button';
import styles from './LowerHands.module.css';

/** For moderators, above the list of people while a hand is up. */
export function LowerHands() {
  const { t } = useTranslation();
  const isAnyUp = useReadable(useCall().hands.raised).length > 0;
  const isModerator = usePlace()?.role === 'moderator';
  if (!isAnyUp || !isModerator) return null;
  return (
    <div className={styles.place}>
      <Button size="small" wide icon={<Hand />} onClick={() => runAction('hands.lower')}>
        {t('hands.lowerAll')}
      </Button>
    </div>
  );
}
