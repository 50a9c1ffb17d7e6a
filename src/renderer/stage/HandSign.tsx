import { Hand } from 'lucide-react';
import { useHandPlace } from '../hooks/useHandPlace';
import { useTranslation } from '../hooks/useTranslation';
import styles from './HandSign.module.css';

/** A raised hand with its place in the order; nothing while it is down. */
export function HandSign({ identity }: { identity: string }) {
  const { t } = useTranslation();
  const place = useHandPlace(identity);
  if (place === 0) return null;
  return (
    <span role="img" aria-label={t('hands.place', { place })} className={styles.hand} data-testid="hand">
      <Hand aria-hidden="true" />
      <span aria-hidden="true">{place}</span>
    </span>
  );
}
