import { Pause, Timer } from 'lucide-react';
import type { MeetingTimer } from '../../../shared/domain/meetingTimer';
import { formatElapsed } from '../../hooks/formatElapsed';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { SignButton } from '../../ui/SignButton';
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
  const tone = isHalted ? 'quiet' : seconds <= LAST_S ? 'warn' : 'plain';
  return (
    <SignButton
      tone={tone}
      icon={isHalted ? <Pause aria-hidden="true" /> : <Timer aria-hidden="true" />}
      onClick={() => runAction('timer.open')}
    >
      {/* Not read out each second; who looks for it hears how it stands. */}
      <span role="timer" aria-live="off" aria-label={t(isHalted ? 'timer.haltedAt' : 'timer.left', { time })}>
        {time}
      </span>
    </SignButton>
  );
}
