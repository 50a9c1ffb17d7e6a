import { CornerUpLeft, LifeBuoy } from 'lucide-react';
import { HELP_TOPIC } from '../../../shared/protocol/help';
import { useBreakouts } from '../../hooks/BreakoutContext';
import { formatElapsed } from '../../hooks/formatElapsed';
import { usePlace } from '../../hooks/PlaceContext';
import { useCountdown } from '../../hooks/useCountdown';
import { useTranslation } from '../../hooks/useTranslation';
import { IconButton } from '../../ui/IconButton';
import { toast } from '../../ui/toast';
import styles from './BreakoutSign.module.css';

/** In the header of a breakout room: the time left, a call for help, and the way back where one may go by oneself. */
export function BreakoutSign() {
  const { t } = useTranslation();
  const breakouts = useBreakouts();
  const place = usePlace();
  const session = place?.breakouts;
  const seconds = useCountdown(session?.endDate, place?.clockOffsetMs);
  if (breakouts?.state.at !== 'breakout') return null;
  const { meeting, state } = breakouts;
  const isModerator = place?.role === 'moderator';
  const mayLeave = isModerator || session?.mode === 'choice';

  const askForHelp = () => {
    const moderators = meeting.identities.get().filter((identity) => {
      const { isLocal, role } = meeting.participant(identity);
      return !isLocal && role.get() === 'moderator';
    });
    meeting.topics.send(HELP_TOPIC, { breakoutId: state.breakoutId }, { to: moderators }).then(
      () => toast(t('breakouts.helpAsked'), { tone: 'ok' }),
      () => toast(t('breakouts.helpFailed'), { tone: 'danger' }),
    );
  };

  return (
    <span className={styles.sign}>
      {seconds !== undefined && (
        <span className={styles.left} role="timer" aria-live="off">
          {t('breakouts.left', { time: formatElapsed(seconds * 1000) })}
        </span>
      )}
      {!isModerator && <IconButton size="small" icon={<LifeBuoy />} label={t('breakouts.help')} onClick={askForHelp} />}
      {mayLeave && (
        <IconButton
          size="small"
          icon={<CornerUpLeft />}
          label={t('breakouts.back')}
          onClick={() => breakouts.leave()}
        />
      )}
    </span>
  );
}
