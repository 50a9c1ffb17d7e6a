import { useEffect, useEffectEvent, useState } from 'react';
import { CALL_BACK_MS } from '../../../shared/domain/breakout';
import { useBreakouts } from '../../hooks/BreakoutContext';
import { usePlace } from '../../hooks/PlaceContext';
import { useCountdown } from '../../hooks/useCountdown';
import { useTranslation } from '../../hooks/useTranslation';
import { usePanels } from '../../store/panels';
import { Button } from '../../ui/Button';
import { FloatingLine } from '../../ui/FloatingLine';
import styles from './BreakoutLine.module.css';

/** Whoever is asked to go goes by themselves after this. Milliseconds. */
const NOTICE_MS = 5000;
/** Where there is no way in, they are left alone longer each time, up to this. Milliseconds. */
const LONGEST_NOTICE_MS = 60_000;

/** One line: where we are asked to go, and that it is soon over. */
export function BreakoutLine() {
  const breakouts = useBreakouts();
  const place = usePlace();
  const session = place?.breakouts;
  const wish = breakouts?.wish;
  const isOut = breakouts?.state.at === 'breakout';
  const asked = wish?.kind === 'go' ? session?.breakouts.find((one) => one.breakoutId === wish.breakoutId) : undefined;
  const failed = breakouts && breakouts.state.at !== 'way' ? breakouts.state.failed : undefined;
  const attempts = asked && failed?.breakoutId === asked.breakoutId ? failed.attempts : 0;
  return (
    <div role="status">
      {/* After each failure it is asked anew, also where we stayed in another room meanwhile. */}
      {asked && (
        <Asked
          key={`${asked.breakoutId} ${attempts}`}
          breakoutId={asked.breakoutId}
          name={asked.name}
          attempts={attempts}
        />
      )}
      {!asked && isOut && session?.endDate !== undefined && <Closing endDate={session.endDate} />}
      {wish?.kind === 'choose' && place?.role !== 'moderator' && <Choose />}
    </div>
  );
}

function Asked({ breakoutId, name, attempts }: { breakoutId: string; name: string; attempts: number }) {
  const { t } = useTranslation();
  const breakouts = useBreakouts();
  const isModerator = usePlace()?.role === 'moderator';
  const [at] = useState(() => Date.now() + Math.min(NOTICE_MS * 2 ** attempts, LONGEST_NOTICE_MS));
  const seconds = useCountdown(at) ?? 0;
  const go = useEffectEvent(() => breakouts?.go(breakoutId));
  useEffect(() => {
    const timer = setTimeout(go, at - Date.now());
    return () => clearTimeout(timer);
  }, [at]);
  return (
    <FloatingLine words={t(attempts > 0 ? 'breakouts.unreachable' : 'breakouts.asked', { name })}>
      <span className={styles.seconds} aria-hidden="true">
        {t('breakouts.leaving', { count: seconds })}
      </span>
      {isModerator && (
        <Button size="small" variant="ghost" onClick={() => breakouts?.leave()}>
          {t('breakouts.stay')}
        </Button>
      )}
      <Button size="small" variant="primary" onClick={() => breakouts?.go(breakoutId)}>
        {t('breakouts.go')}
      </Button>
    </FloatingLine>
  );
}

function Closing({ endDate }: { endDate: number }) {
  const { t } = useTranslation();
  const seconds = useCountdown(endDate, usePlace()?.clockOffsetMs) ?? 0;
  if (seconds > CALL_BACK_MS / 1000) return null;
  return (
    <FloatingLine words={t('breakouts.closing')}>
      <span className={styles.seconds} aria-hidden="true">
        {t('breakouts.backIn', { count: seconds })}
      </span>
    </FloatingLine>
  );
}

function Choose() {
  const { t } = useTranslation();
  const { open, toggle } = usePanels();
  if (open === 'breakouts') return null;
  return (
    <FloatingLine words={t('breakouts.choose')}>
      <Button size="small" variant="primary" onClick={() => toggle('breakouts')}>
        {t('breakouts.show')}
      </Button>
    </FloatingLine>
  );
}
