import type { TestState } from '../../call/connectionTest/types';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './ConnectionTest.module.css';
import { verdictOf } from './verdict';

/** What the test comes to, in a sentence or two; read out when it is there. */
export function VerdictNote({ state }: { state: TestState }) {
  const { t, i18n } = useTranslation();
  const { steps, isRunning, roundTripMs, loss } = state;
  const ms = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  const isThrough = !isRunning && steps.every(({ state: outcome }) => outcome !== 'waiting');
  const failed = steps.find((one) => one.state === 'failed');
  const verdict = verdictOf(steps);
  return (
    <div className={styles.verdict} role="status">
      {!isThrough && t('connectionTest.running')}
      {isThrough && (
        <>
          <strong>{t(`connectionTest.${verdict}`)}</strong>
          {failed && <p>{t(`connectionTest.failed.${failed.step}`)}</p>}
          {roundTripMs !== undefined && loss !== undefined && (
            <p>{t('connectionTest.measured', { ms: ms.format(roundTripMs), loss: percent.format(loss) })}</p>
          )}
        </>
      )}
    </div>
  );
}
