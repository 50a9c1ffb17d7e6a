import { Pause, Play, Plus, X } from 'lucide-react';
import type { MeetingTimer } from '../../../shared/domain/meetingTimer';
import { formatElapsed } from '../../hooks/formatElapsed';
import { usePlace } from '../../hooks/PlaceContext';
import { useTranslation } from '../../hooks/useTranslation';

import { usePreferences } from '../../store/preferences';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Switch } from '../../ui/Switch';
import styles from './TimerDialog.module.css';
import { TimerStart } from './TimerStart';
import { useShownTimer } from './useShownTimer';
import { useTimerActions } from './useTimerActions';
import { useTimerSeconds } from './useTimerSeconds';

const MINUTE_MS = 60_000;

/** The timer that everyone sees: moderators start, halt and extend it; everyone has a word on its sound. */
export default function TimerDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const timer = useShownTimer();
  const isModerator = usePlace()?.role === 'moderator';
  const { timerSound, setPreferences } = usePreferences();
  const { start } = useTimerActions();
  return (
    <Dialog
      size="small"
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('timer.title')}
      description={t(isModerator ? 'timer.forAll' : timer ? 'timer.byModerators' : 'timer.none')}
      closeLabel={t('app.close')}
    >
      <div className={styles.body}>
        {timer && <Running timer={timer} isModerator={isModerator} />}
        {!timer && isModerator && (
          <TimerStart
            onStart={(durationMs) => {
              start(durationMs);
              onClose();
            }}
          />
        )}
        <Switch
          label={t('timer.sound')}
          checked={timerSound}
          onChange={(checked) => setPreferences({ timerSound: checked })}
        />
      </div>
    </Dialog>
  );
}

function Running({ timer, isModerator }: { timer: MeetingTimer; isModerator: boolean }) {
  const { t } = useTranslation();
  const { update, stop } = useTimerActions();
  const seconds = useTimerSeconds(timer);
  const isHalted = timer.endDate === undefined;
  return (
    <>
      <p className={styles.time} role="timer" aria-live="off">
        {formatElapsed(seconds * 1000)}
      </p>
      {isModerator && (
        <div className={styles.buttons}>
          {(isHalted || seconds > 0) && (
            <Button icon={isHalted ? <Play /> : <Pause />} onClick={() => update({ isHalted: !isHalted })}>
              {t(isHalted ? 'timer.resume' : 'timer.halt')}
            </Button>
          )}
          <Button icon={<Plus />} onClick={() => update({ addMs: MINUTE_MS })}>
            {t('timer.addMinute')}
          </Button>
          <Button icon={<X />} onClick={stop}>
            {t('timer.stop')}
          </Button>
        </div>
      )}
    </>
  );
}
