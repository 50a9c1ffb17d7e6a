import { useEffect, useState } from 'react';
import { formatElapsed } from '../../hooks/formatElapsed';
import { formatMoment } from '../../hooks/formatMoment';
import { useTranslation } from '../../hooks/useTranslation';

const SECOND_MS = 1000;
/** Further away than this, seconds say nothing. */
const NEAR_MS = 3_600_000;

/** When something opens; from an hour before with a clock that runs down. */
export function Countdown({ date }: { date: number }) {
  const { t, i18n } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  const left = date - now;
  return (
    <>
      <span>{t('errors.ROOM_NOT_OPEN_YET', { date: formatMoment(date, now, i18n.language) })}</span>
      {left > 0 && left < NEAR_MS && (
        // Not read out every second.
        <span role="timer" aria-live="off">
          {' '}
          {t('prejoin.opensIn', { time: formatElapsed(left) })}
        </span>
      )}
    </>
  );
}
