import { useBreakouts } from '../../hooks/BreakoutContext';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import styles from './BreakoutPanel.module.css';

interface BreakoutHeadProps {
  breakoutId: string;
  name: string;
  mayJoin: boolean;
}

/** The name of a room that is open, and the way there, or that we are there. */
export function BreakoutHead({ breakoutId, name, mayJoin }: BreakoutHeadProps) {
  const { t } = useTranslation();
  const breakouts = useBreakouts();
  const isHere =
    breakouts !== undefined && breakouts.state.at !== 'meeting' && breakouts.state.breakoutId === breakoutId;
  return (
    <>
      <h3 className={styles.title}>{name}</h3>
      {isHere && <span className={styles.faint}>{t('breakouts.youAreHere')}</span>}
      {!isHere && mayJoin && (
        <Button size="small" aria-label={t('breakouts.joinNamed', { name })} onClick={() => breakouts?.go(breakoutId)}>
          {t('breakouts.join')}
        </Button>
      )}
    </>
  );
}
