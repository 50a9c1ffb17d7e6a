import type { HealthState } from '../../call/health/createHealth';
import { useCall } from '../../hooks/CallContext';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import styles from './QualityPanel.module.css';

/** What the call goes without for now, why, and how to have it back. */
export function GivenUp({ state }: { state: HealthState }) {
  const { t } = useTranslation();
  const { health } = useCall();
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('quality.given')}</h3>
      {state.taken.length === 0 ? (
        <p className={styles.note}>{t('quality.nothingGiven')}</p>
      ) : (
        <ul>
          {state.taken.map(({ step, cause }) => (
            <li key={step} className={styles.given}>
              <span>
                {t(`quality.step.${step}`)}
                <span className={styles.note}>{t(`quality.because.${cause}`)}</span>
              </span>
              <Button
                size="small"
                aria-label={t('quality.haveBackStep', { step: t(`quality.step.${step}`) })}
                onClick={() => health.keep(step)}
              >
                {t('quality.haveBack')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
