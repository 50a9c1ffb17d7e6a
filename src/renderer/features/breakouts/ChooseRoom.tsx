import type { BreakoutSessionView } from '../../../shared/contract/breakouts';
import { useBreakouts } from '../../hooks/BreakoutContext';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import styles from './BreakoutPanel.module.css';
import { RoomCard } from './RoomCard';

/** Where everyone picks a room themselves. */
export function ChooseRoom({ session }: { session: BreakoutSessionView }) {
  const { t } = useTranslation();
  const breakouts = useBreakouts();
  const at = breakouts?.state.at === 'meeting' ? undefined : breakouts?.state.breakoutId;
  return (
    <div className={styles.list}>
      {session.breakouts.map(({ breakoutId, name, identities }) => (
        <RoomCard
          key={breakoutId}
          id={breakoutId}
          name={name}
          identities={identities}
          head={
            <>
              <h3 className={styles.title}>{name}</h3>
              {at === breakoutId ? (
                <span className={styles.faint}>{t('breakouts.youAreHere')}</span>
              ) : (
                session.mode === 'choice' && (
                  <Button
                    size="small"
                    aria-label={t('breakouts.joinNamed', { name })}
                    onClick={() => breakouts?.go(breakoutId)}
                  >
                    {t('breakouts.join')}
                  </Button>
                )
              )}
            </>
          }
        />
      ))}
    </div>
  );
}
