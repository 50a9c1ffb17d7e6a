import { useState } from 'react';
import { TIMER_MAX_MS } from '../../../shared/domain/meetingTimer';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/NumberField';
import styles from './TimerDialog.module.css';

const MINUTE_MS = 60_000;
const OFFERED_MINUTES = [5, 10, 15, 25];
const MAX_MINUTES = TIMER_MAX_MS / MINUTE_MS;

/** For how long: the usual spans at one press, or one's own. */
export function TimerStart({ onStart }: { onStart: (durationMs: number) => void }) {
  const { t, i18n } = useTranslation();
  const [minutes, setMinutes] = useState<number>();
  const format = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  const durationMs = Math.round((minutes ?? 0) * MINUTE_MS);
  const isPossible = durationMs >= 1000 && durationMs <= TIMER_MAX_MS;
  return (
    <>
      <fieldset className={styles.spans} aria-label={t('timer.spans')}>
        {OFFERED_MINUTES.map((span) => (
          <Button key={span} onClick={() => onStart(span * MINUTE_MS)}>
            {format.format(span)}
          </Button>
        ))}
      </fieldset>
      <form
        className={styles.own}
        onSubmit={(event) => {
          event.preventDefault();
          if (isPossible) onStart(durationMs);
        }}
      >
        <NumberField
          label={t('timer.own')}
          unit={t('timer.minutes')}
          value={minutes}
          min={1}
          max={MAX_MINUTES}
          error={minutes !== undefined && !isPossible ? t('timer.tooLong') : undefined}
          onChange={setMinutes}
        />
        <Button type="submit" variant="primary" disabled={!isPossible}>
          {t('timer.start')}
        </Button>
      </form>
    </>
  );
}
