import { Pause, Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MeetingTimer } from '../../../shared/domain/meetingTimer';
import { formatElapsed } from '../../hooks/formatElapsed';

import { runAction } from '../../store/actions';
import styles from './TimerPill.module.css';
import { useShownTimer } from './useShownTimer';
import { useTimerSeconds } from './useTimerSeconds';

const LAST_S = 60;

/** In the header: what is left of the meeting's timer. */
export function TimerPill() {
  const timer = useShownTimer();
  return timer && <Shown timer={timer} />;
}

function Shown({ timer }: { timer: MeetingTimer }) {
  const { t } = useTranslation();
  const seconds = useTimerSeconds(timer);
  const isHalted = timer.endDate === undefined;
  const time = formatElapsed(seconds * 1000);
  const state = isHalted ? 'halted' : seconds === 0 ? 'over' : seconds <= LAST_S ? 'last' : 'running';
  return (
    <button type="button" className={styles.pill} data-state={state} onClick={() => runAction('timer.open')}>
      {isHalted ? <Pause aria-hidden="true" /> : <Timer aria-hidden="true" />}
      {/* Not read out each second; who looks for it hears how it stands. */}
      <span role="timer" aria-live="off" aria-label={t(isHalted ? 'timer.haltedAt' : 'timer.left', { time })}>
        {time}
      </span>
    </button>
  );
}
